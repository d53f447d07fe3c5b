#include <algorithm>

#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_references {

namespace {

constexpr diag::Rule<std::string_view, std::ptrdiff_t> kRule{
    .code = "SG3013",
    .name = "too-many-references",
    .level = diag::Level::Error,
    .message = "`{}` takes {} values by dynamic reference",
    .why = "A CloudFormation template holds 60 dynamic references.",
    .help = "read related values as one object, or add `deliver: runtime` to some of the reads",
};

constexpr auto kMost = static_cast<std::ptrdiff_t>(aws::kMaxDynamicReferences);

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Service& service : environment.services) {
      const auto count = std::count_if(
          service.variables.begin(), service.variables.end(), [](const plan::Variable& variable) {
            return variable.deliver == terms::Deliver::DynamicReference;
          });
      if (count > kMost && reported.first(service.span)) {
        sink.report(kRule.at(service.span, service.name, count));
      }
    }
  }
}

}  // namespace

}  // namespace rules::too_many_references
