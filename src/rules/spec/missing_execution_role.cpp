#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::missing_execution_role {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2114",
    .name = "missing-execution-role",
    .level = diag::Level::Error,
    .message = "`{}` has secrets injected by ECS, but no `execution_role`",
    .why =
        "ECS reads the secrets of a task with its execution role, before the container starts; "
        "the task role takes no part in it.",
    .help = "add `execution_role: NAME`, the name of the task's execution role",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, role: api-task, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, execution_role: api-execution, reads: [db]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    if (service.execution_role || service.platform.value != terms::Platform::Ecs) {
      continue;
    }
    for (const model::Read& read : service.reads) {
      if (read.deliver == terms::Deliver::EcsSecret) {
        sink.report(kRule.at(service.name.span, service.name.value)
                        .label(read.span, "injected when the task starts"));
        break;
      }
    }
  }
}

}  // namespace

}  // namespace rules::missing_execution_role
