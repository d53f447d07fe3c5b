#include "lower/open_name.h"

#include <algorithm>

#include "lower/portable_pattern.h"
#include "lower/scope.h"

namespace lower {

namespace {

// A value of a dimension, in the syntax of the language.
constexpr std::string_view kAnyValue = "[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*";

}  // namespace

std::string open_name_pattern(const model::Spec& spec, const model::Environment& environment,
                              const model::Read& read) {
  const model::Secret& secret = spec.secrets[read.secret_index];
  std::string pattern;
  // The default naming has no dimensions' variables; a secret with dimensions has a name.
  const model::Template* name = secret.name ? &*secret.name : spec.naming ? &*spec.naming : nullptr;
  if (name == nullptr) {
    return pattern;
  }
  for (const model::TemplatePart& part : name->parts) {
    if (part.kind != model::Variable::Dimension) {
      append_pattern_literal(pattern, expand(model::Template{name->raw, {part}},
                                             {spec, environment, &secret, nullptr}));
      continue;
    }
    const auto fixed = std::ranges::find_if(read.where, [&](const model::Where& where) {
      return where.dimension == part.dimension && where.variable_index == part.variable;
    });
    if (fixed == read.where.end()) {
      pattern += kAnyValue;
    } else {
      append_pattern_literal(pattern, fixed->value.value);
    }
  }
  return pattern;
}

}  // namespace lower
