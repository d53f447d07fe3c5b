#include "rules/spec/spec_rule.h"

namespace rules::misplaced_dynamic_reference {

constexpr SpecRule<ServiceRead, std::string_view> kRule{
    .code = "SG2110",
    .name = "misplaced-dynamic-reference",
    .message = "`{}` is not a Lambda function, so it cannot use a dynamic reference",
    .why =
        "CloudFormation does not resolve dynamic references in EC2 user data; in a task "
        "definition, the value would be visible as a plain environment variable.",
    .help = "use `deliver: ecs-secret` on ecs, `deliver: runtime` on ec2",
    .example = {.text = R"(
services:
  api: {platform: <?>}]})",
                .bad = "ec2, role: api, reads: [{secret: db, deliver: dynamic-reference",
                .good =
                    "lambda, role: api, reads: [{secret: db, deliver: dynamic-reference, as: DB"},
    .check =
        [](const ServiceRead& at, auto& report) {
          const auto& platform = at.service.platform;
          if (at.read.deliver == terms::Deliver::DynamicReference &&
              platform.value != terms::Platform::Lambda &&
              platform.value != terms::Platform::None) {
            report(at.read.span, at.service.name.value)
                .label(platform.span, "its platform")
                .advise(platform.value == terms::Platform::Ecs ? "use `deliver: ecs-secret`"
                                                               : "use `deliver: runtime`");
          }
        },
};

}  // namespace rules::misplaced_dynamic_reference
