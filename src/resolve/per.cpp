#include "resolve/per.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "resolve/rules/dimensions.h"
#include "schema/rules/values.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

namespace {

class PerReader {
 public:
  explicit PerReader(Context& context) : context_(context), sink_(context.sink) {}

  Per read(const schema::Input& given) {
    if (given.value.is_scalar()) {
      take(given);
    } else if (schema::expect_items(given, sink_)) {
      for (const syntax::Value item : given.value.items()) {
        take({given.key, item});
      }
    } else {
      out_.known = false;
    }
    return std::move(out_);
  }

 private:
  void take(const schema::Input& input) {
    const auto name = schema::read_word(input, sink_);
    const auto index = name ? context_.dimensions.require(*name, sink_) : std::nullopt;
    if (!index || !context_.dimension_known[*index]) {
      out_.known = false;
      return;
    }
    if (std::find(out_.dimensions.begin(), out_.dimensions.end(), *index) !=
        out_.dimensions.end()) {
      sink_.report(schema::kRepeatedItem.at(name->span, name->value));
      return;
    }
    for (const model::Text& variable : context_.spec.dimensions[*index].variables) {
      const auto [at, added] = variables_.try_emplace(variable.value, *index);
      if (!added) {
        sink_.report(kSameVariable
                         .at(name->span, context_.spec.dimensions[at->second].name.value,
                             name->value, variable.value)
                         .label(variable.span, "the variable"));
      }
    }
    out_.dimensions.push_back(*index);
  }

  Context& context_;
  diag::Sink& sink_;
  Per out_;
  // The variables of `per`, each with its dimension.
  std::unordered_map<std::string_view, std::uint32_t> variables_;
};

}  // namespace

Per read_per(const schema::Input& given, Context& context) {
  return PerReader(context).read(given);
}

}  // namespace resolve
