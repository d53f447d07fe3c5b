#include "diag/rule.h"
#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::ecs_mixed_object {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2121",
    .name = "ecs-mixed-object",
    .level = diag::Level::Warning,
    .message = "ECS injects the whole of `{}`, whose field `{}` is no plain string",
    .why =
        "The variable holds the JSON text as it stands; a reader that takes every leaf for a "
        "string breaks on a number, a boolean or a nested object.",
    .help = "make the leaves strings, or read the fields one by one",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    fields:
      PASSWORD: {}
      PORT: {const: "5432", format: integer, sensitive: false}
services:
  api: {platform: ecs, execution_role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    fields:
      PASSWORD: {}
      PORT: {const: "5432", sensitive: false}
services:
  api: {platform: ecs, execution_role: api, reads: [db]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  // The first such field of each secret, found once however many read it.
  std::vector<const model::Field*> mixed(spec.secrets.size());
  for (std::size_t i = 0; i < mixed.size(); ++i) {
    for (const model::Field& field : spec.secrets[i].fields) {
      if (spec.secrets[i].kind == terms::ShapeKind::Object && !is_string(field)) {
        mixed[i] = &field;
        break;
      }
    }
  }
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      const model::Field* field = mixed[read.secret_index];
      if (field != nullptr && read.deliver == terms::Deliver::EcsSecret && !read.field) {
        sink.report(kRule.at(read.secret.span, read.secret.value, field->name.value)
                        .label(field->name.span, "the field"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::ecs_mixed_object
