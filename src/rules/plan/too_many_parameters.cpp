#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_parameters {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG3014",
    .name = "too-many-parameters",
    .level = diag::Level::Error,
    .message = "the template of `{}` would have {} parameters",
    .why = "A CloudFormation template holds 200 parameters, and each secret takes one.",
    .help = "add `by: import` or `by: name` to the service",
};

// Code, handler, runtime and role of a function; image and roles of a task.
constexpr std::size_t kOwn = 5;

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Service& service : environment.services) {
      const std::size_t count = service.secrets.size() + kOwn;
      const bool templated =
          service.platform == terms::Platform::Lambda || service.platform == terms::Platform::Ecs;
      if (templated && service.by == terms::By::Parameter && count > aws::kMaxParameters &&
          reported.first(service.span)) {
        sink.report(kRule.at(service.span, service.name, count));
      }
    }
  }
}

}  // namespace

}  // namespace rules::too_many_parameters
