#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::task_definition_size {

namespace {

// {"name":"","valueFrom":""}, a comma, and the hyphen and six characters that AWS appends.
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

}  // namespace

constexpr PlanRule<plan::Service, std::string_view, std::size_t> kRule{
    .code = "SG3018",
    .name = "task-definition-size",
    .message = "the secrets of `{}` take {} bytes of its task definition",
    .why = "ECS limits a task definition to 64 KiB.",
    .help = "read entire objects instead of single fields, or add `deliver: runtime` to some reads",
    .check_in =
        [](const plan::Service& service, const Where& in, auto& report) {
          if (service.platform != terms::Platform::Ecs) {
            return;
          }
          std::size_t total = 0;
          for (const plan::Variable& variable : service.variables) {
            total += size(in.environment, variable);
          }
          if (total > aws::kMaxTaskDefinitionBytes) {
            report(service.span, service.name, total);
          }
        },
};

}  // namespace rules::task_definition_size
