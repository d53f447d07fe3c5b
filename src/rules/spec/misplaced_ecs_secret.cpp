#include "rules/spec/spec_rule.h"

namespace rules::misplaced_ecs_secret {

constexpr SpecRule<ServiceRead, std::string_view> kRule{
    .code = "SG2111",
    .name = "misplaced-ecs-secret",
    .message = "`{}` does not run on ECS, so nothing would inject the secret",
    .why = "Only the ECS agent reads the `secrets` of a container definition.",
    .help = "use `deliver: dynamic-reference` on lambda, `deliver: runtime` on ec2",
    .example = {.text = R"(
services:
  api: {platform: <?>: api, reads: [{secret: db, deliver: ecs-secret}]})",
                .bad = "ec2, role",
                .good = "ecs, execution_role"},
    .check =
        [](const ServiceRead& at, auto& report) {
          const auto& platform = at.service.platform;
          if (at.read.deliver == terms::Deliver::EcsSecret &&
              platform.value != terms::Platform::Ecs && platform.value != terms::Platform::None) {
            report(at.read.span, at.service.name.value)
                .label(platform.span, "its platform")
                .advise(platform.value == terms::Platform::Lambda
                            ? "use `deliver: dynamic-reference`"
                            : "use `deliver: runtime`");
          }
        },
};

}  // namespace rules::misplaced_ecs_secret
