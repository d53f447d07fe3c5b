#include <algorithm>

#include "rules/spec/settings.h"
#include "rules/spec/spec_rule.h"

namespace rules::rotating_dynamic_reference {

constexpr SpecRule<ServiceRead, std::string_view, std::string_view> kRule{
    .code = "SG2123",
    .name = "rotating-dynamic-reference",
    .level = diag::Level::Warning,
    .message = "`{}` rotates, but `{}` receives its value only when it is deployed",
    .why =
        "CloudFormation resolves a dynamic reference when it updates the resource that contains "
        "it; after a rotation, the function keeps the old value until the next update.",
    .help = "add `deliver: runtime`, or deploy the service after each rotation",
    .example = {.text = R"(
secrets:
  db: {value: {generate: {length: 32}}, rotation: {every: 30d, lambda: rotate-db}}
services:
  api:<?>)",
                .bad = " {platform: lambda, role: api, reads: [{secret: db, as: PASSWORD}]}",
                .good = R"(
    platform: lambda
    role: api
    reads: [{secret: db, as: PASSWORD_ARN, deliver: runtime}])"},
    .check =
        [](const ServiceRead& at, auto& report) {
          const auto rotates =
              first_where(at.secret, at.service.environments, [](const auto& settings) {
                return settings.pick(&model::SecretSettings::rotation).has_value();
              });
          if (rotates && at.read.deliver == terms::Deliver::DynamicReference) {
            report(at.read.secret.span, at.secret.id.value, at.service.name.value)
                .label(at.secret.id.span, "rotates");
          }
        },
};

}  // namespace rules::rotating_dynamic_reference
