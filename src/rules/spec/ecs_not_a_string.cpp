#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::ecs_not_a_string {

constexpr SpecRule<ServiceRead, std::string_view, std::string_view> kRule{
    .code = "SG2120",
    .name = "ecs-not-a-string",
    .level = diag::Level::Warning,
    .message = "ECS injects field `{}` of `{}`, which is not a plain string",
    .why =
        "ECS formats the value of a key the way Go does: a large number arrives as 1e+06, an "
        "object as map[…].",
    .help = "leave the field out of the variables, or make it a string",
    .example = {.text = R"(
secrets:
  db:
    fields:
      PASSWORD: {}
      LIMIT: {const: "2500000", <?>sensitive: false}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: db, field: LIMIT}]})",
                .bad = "format: integer, ",
                .good = ""},
    .check =
        [](const ServiceRead& at, auto& report) {
          const model::Field* field = field_of(at.secret, at.read);
          if (at.read.deliver == terms::Deliver::EcsSecret && field != nullptr &&
              !is_string(*field)) {
            report(at.read.field->span, field->name.value, at.secret.id.value)
                .label(field->name.span, "the field");
          }
        },
};

}  // namespace rules::ecs_not_a_string
