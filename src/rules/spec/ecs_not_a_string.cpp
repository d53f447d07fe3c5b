#include "diag/rule.h"
#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::ecs_not_a_string {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2120",
    .name = "ecs-not-a-string",
    .level = diag::Level::Warning,
    .message = "ECS injects field `{}` of `{}`, which is no plain string",
    .why =
        "ECS prints what it finds under a key with Go's own formatting: a large number arrives "
        "as 1e+06, an object as map[…].",
    .help = "keep such a field out of the variables, or make it a string",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    fields:
      PASSWORD: {}
      LIMIT: {const: "2500000", format: integer, sensitive: false}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: db, field: LIMIT}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    fields:
      PASSWORD: {}
      LIMIT: {const: "2500000", sensitive: false}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: db, field: LIMIT}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      if (read.deliver != terms::Deliver::EcsSecret) {
        continue;
      }
      const model::Secret& secret = spec.secrets[read.secret_index];
      const model::Field* field = field_of(secret, read);
      if (field != nullptr && !is_string(*field)) {
        sink.report(kRule.at(read.field->span, field->name.value, secret.id.value)
                        .label(field->name.span, "the field"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::ecs_not_a_string
