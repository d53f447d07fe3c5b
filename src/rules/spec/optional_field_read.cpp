#include "diag/rule.h"
#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::optional_field_read {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2119",
    .name = "optional-field-read",
    .level = diag::Level::Warning,
    .message = "field `{}` is optional, but `{}` cannot start without it",
    .why =
        "A key that is missing from the secret stops an ECS task, and fails a deployment that "
        "resolves it by dynamic reference.",
    .help = "make the field required, or read the whole object",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {}, HOOK: {optional: true}}}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: app, field: HOOK}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {}, HOOK: {optional: true}}}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: app, field: TOKEN}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      if (read.deliver != terms::Deliver::EcsSecret &&
          read.deliver != terms::Deliver::DynamicReference) {
        continue;
      }
      const model::Field* field = field_of(spec.secrets[read.secret_index], read);
      if (field != nullptr && field->optional) {
        sink.report(kRule.at(read.field->span, field->name.value, service.name.value)
                        .label(field->name.span, "the field"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::optional_field_read
