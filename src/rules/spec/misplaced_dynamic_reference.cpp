#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::misplaced_dynamic_reference {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2110",
    .name = "misplaced-dynamic-reference",
    .level = diag::Level::Error,
    .message = "`{}` is no Lambda function, so it cannot take a dynamic reference",
    .why =
        "CloudFormation does not resolve dynamic references in EC2 user data, and in a task "
        "definition the value would stand in the open as plain environment.",
    .help = "use `deliver: ecs-secret` on ecs, `deliver: runtime` on ec2",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, deliver: dynamic-reference}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: lambda, role: api, reads: [{secret: db, deliver: dynamic-reference, as: DB}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    if (service.platform.value == terms::Platform::Lambda ||
        service.platform.value == terms::Platform::None) {
      continue;
    }
    for (const model::Read& read : service.reads) {
      if (read.deliver == terms::Deliver::DynamicReference) {
        const bool ecs = service.platform.value == terms::Platform::Ecs;
        sink.report(kRule.at(read.span, service.name.value)
                        .label(service.platform.span, "its platform")
                        .advise(ecs ? "use `deliver: ecs-secret`" : "use `deliver: runtime`"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::misplaced_dynamic_reference
