#include <algorithm>

#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::ecs_mixed_object {

constexpr SpecRule<ServiceRead, std::string_view, std::string_view> kRule{
    .code = "SG2121",
    .name = "ecs-mixed-object",
    .level = diag::Level::Warning,
    .message = "ECS injects all of `{}`, but its field `{}` is not a plain string",
    .why =
        "The variable contains the JSON text as it is; a reader that treats every leaf as a string "
        "breaks on a number, a boolean or a nested object.",
    .help = "make the leaves strings, or read the fields one by one",
    .example = {.text = R"(
secrets:
  db:
    fields:
      PASSWORD: {}
      PORT: {const: "5432", <?>sensitive: false}
services:
  api: {platform: ecs, execution_role: api, reads: [db]})",
                .bad = "format: integer, ",
                .good = ""},
    .check =
        [](const ServiceRead& at, auto& report) {
          if (at.read.deliver != terms::Deliver::EcsSecret || at.read.field ||
              at.secret.kind != terms::ShapeKind::Object) {
            return;
          }
          const auto mixed = std::ranges::find_if_not(at.secret.fields, is_string);
          if (mixed != at.secret.fields.end()) {
            report(at.read.secret.span, at.secret.id.value, mixed->name.value)
                .label(mixed->name.span, "the field");
          }
        },
};

}  // namespace rules::ecs_mixed_object
