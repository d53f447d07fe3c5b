#include "resolve/shapes.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "resolve/fields.h"
#include "schema/names.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

void resolve_shapes(const std::vector<schema::Input>& shapes, Context& context) {
  // A shape is used by secrets of different dimensions; `source` is parsed again with the
  // dimensions of each secret that uses it.
  std::vector<std::uint32_t> dimensions(context.spec.dimensions.size());
  for (std::uint32_t i = 0; i < dimensions.size(); ++i) {
    dimensions[i] = i;
  }
  const schema::Scope scope{schema::kSecretScope, dimensions, &context.spec};
  const auto take = [&](const model::Text& name, const syntax::Value& value) {
    schema::check_name(name, schema::NameKind::Shape, context.sink);
    if (!context.shapes.add(name, context.sink)) {
      return;
    }
    const std::size_t errors = context.sink.errors();
    auto fields = read_fields({name.value, value}, scope, context.sink);
    context.shape_known.push_back(context.sink.errors() == errors);
    context.spec.shapes.push_back({name, std::move(fields)});
  };
  schema::for_each_entry(shapes, context.sink, take);
}

}  // namespace resolve
