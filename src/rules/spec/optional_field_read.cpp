#include "rules/spec/fields.h"
#include "rules/spec/spec_rule.h"

namespace rules::optional_field_read {

constexpr SpecRule<ServiceRead, std::string_view, std::string_view> kRule{
    .code = "SG2119",
    .name = "optional-field-read",
    .level = diag::Level::Warning,
    .message = "field `{}` is optional, but `{}` cannot start without it",
    .why =
        "A key that is missing from the secret keeps an ECS task from starting, and fails a "
        "deployment that resolves it by dynamic reference.",
    .help = "make the field required, or read the entire object",
    .example = {.text = R"(
secrets:
  app: {fields: {TOKEN: {}, HOOK: {optional: true}}}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: app, field: <?>}]})",
                .bad = "HOOK",
                .good = "TOKEN"},
    .check =
        [](const ServiceRead& at, auto& report) {
          const model::Field* field = field_of(at.secret, at.read);
          const bool injected = at.read.deliver == terms::Deliver::EcsSecret ||
                                at.read.deliver == terms::Deliver::DynamicReference;
          if (injected && field != nullptr && field->optional) {
            report(at.read.field->span, field->name.value, at.service.name.value)
                .label(field->name.span, "the field");
          }
        },
};

}  // namespace rules::optional_field_read
