#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_parameters {

namespace {

// Code, handler, runtime and role of a function; image and roles of a task.
constexpr std::size_t kOwn = 5;

}  // namespace

constexpr PlanRule<plan::Service, std::string_view, std::size_t> kRule{
    .code = "SG3014",
    .name = "too-many-parameters",
    .message = "the template of `{}` would have {} parameters",
    .why = "A CloudFormation template has at most 200 parameters, and each secret needs one.",
    .help = "add `by: import` or `by: name` to the service",
    .check =
        [](const plan::Service& service, auto& report) {
          const std::size_t count = service.secrets.size() + kOwn;
          const bool templated = service.platform == terms::Platform::Lambda ||
                                 service.platform == terms::Platform::Ecs;
          if (templated && service.by == terms::By::Parameter && count > aws::kMaxParameters) {
            report(service.span, service.name, count);
          }
        },
};

}  // namespace rules::too_many_parameters
