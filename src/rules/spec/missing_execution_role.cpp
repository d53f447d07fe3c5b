#include "rules/spec/spec_rule.h"

namespace rules::missing_execution_role {

constexpr SpecRule<ServiceRead, std::string_view> kRule{
    .code = "SG2114",
    .name = "missing-execution-role",
    .message = "`{}` has secrets injected by ECS, but no `execution_role`",
    .why =
        "ECS reads the secrets of a task with its execution role before the container starts; the "
        "task role is not involved.",
    .help = "add `execution_role: NAME`, the name of the task's execution role",
    .example = {.text = R"(
services:
  api: {platform: ecs, <?>, reads: [db]})",
                .bad = "role: api-task",
                .good = "execution_role: api-execution"},
    .check =
        [](const ServiceRead& at, auto& report) {
          const model::Service& service = at.service;
          if (at.read.deliver == terms::Deliver::EcsSecret && !service.execution_role &&
              service.platform.value == terms::Platform::Ecs) {
            report(service.name.span, service.name.value)
                .label(at.read.span, "injected when the task starts");
          }
        },
};

}  // namespace rules::missing_execution_role
