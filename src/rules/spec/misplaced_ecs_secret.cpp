#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::misplaced_ecs_secret {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2111",
    .name = "misplaced-ecs-secret",
    .level = diag::Level::Error,
    .message = "`{}` does not run on ECS, so nothing would inject the secret",
    .why = "Only the ECS agent reads the `secrets` of a container definition.",
    .help = "use `deliver: dynamic-reference` on lambda, `deliver: runtime` on ec2",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, deliver: ecs-secret}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, execution_role: api, reads: [{secret: db, deliver: ecs-secret}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    if (service.platform.value == terms::Platform::Ecs ||
        service.platform.value == terms::Platform::None) {
      continue;
    }
    for (const model::Read& read : service.reads) {
      if (read.deliver == terms::Deliver::EcsSecret) {
        const bool lambda = service.platform.value == terms::Platform::Lambda;
        sink.report(
            kRule.at(read.span, service.name.value)
                .label(service.platform.span, "its platform")
                .advise(lambda ? "use `deliver: dynamic-reference`" : "use `deliver: runtime`"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::misplaced_ecs_secret
