#include "resolve/excluded.h"

#include "schema/keys.h"
#include "schema/name_index.h"
#include "schema/reader.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

void resolve_excluded(const std::vector<schema::Input>& excluded, Context& context) {
  schema::NameIndex seen("excluded name");
  const auto take = [&](const syntax::Value& item) {
    const schema::Reader reader(item, {"an excluded name", {}, item.span()}, schema::kExcludedKeys,
                                context.sink);
    const auto name = reader.require("name");
    const auto reason = reader.require("reason");
    const auto name_text = name ? schema::read_text(*name, context.sink) : std::nullopt;
    const auto reason_text = reason ? schema::read_text(*reason, context.sink) : std::nullopt;
    if (name_text && seen.add(*name_text, context.sink) && reason_text) {
      context.spec.excluded.push_back({*name_text, *reason_text});
    }
  };
  schema::for_each_item(excluded, context.sink, take);
}

}  // namespace resolve
