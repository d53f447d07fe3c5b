#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::task_definition_size {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG3018",
    .name = "task-definition-size",
    .level = diag::Level::Error,
    .message = "the secrets of `{}` take {} bytes of its task definition",
    .why = "ECS keeps 64 KiB of a task definition.",
    .help = "read whole objects in place of single fields, or add `deliver: runtime` to some reads",
};

// {"name":"","valueFrom":""}, with its comma, and the six characters that AWS adds to a name.
constexpr std::size_t kFrame = 27 + 7;
// The colons of a reference that picks a field.
constexpr std::size_t kPick = 3;

std::size_t size(const plan::Environment& environment, const plan::Variable& variable) {
  std::size_t bytes =
      kFrame + variable.name.size() + environment.secrets[variable.secret].arn.size();
  if (!variable.field.empty() || !variable.version_stage.empty()) {
    bytes += kPick + variable.field.size() + variable.version_stage.size();
  }
  return bytes;
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Service& service : environment.services) {
      if (service.platform != terms::Platform::Ecs) {
        continue;
      }
      std::size_t total = 0;
      for (const plan::Variable& variable : service.variables) {
        total += size(environment, variable);
      }
      if (total > aws::kMaxTaskDefinitionBytes && reported.first(service.span)) {
        sink.report(kRule.at(service.span, service.name, total));
      }
    }
  }
}

}  // namespace

}  // namespace rules::task_definition_size
