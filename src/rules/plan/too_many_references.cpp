#include <algorithm>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_references {

namespace {

constexpr auto kMost = static_cast<std::ptrdiff_t>(aws::kMaxDynamicReferences);

}  // namespace

constexpr PlanRule<plan::Service, std::string_view, std::ptrdiff_t> kRule{
    .code = "SG3013",
    .name = "too-many-references",
    .message = "`{}` receives {} values by dynamic reference",
    .why = "A CloudFormation template has at most 60 dynamic references.",
    .help = "read related values as one object, or add `deliver: runtime` to some of the reads",
    .check =
        [](const plan::Service& service, auto& report) {
          const auto count =
              std::count_if(service.variables.begin(), service.variables.end(),
                            [](const plan::Variable& variable) {
                              return variable.deliver == terms::Deliver::DynamicReference;
                            });
          if (count > kMost) {
            report(service.span, service.name, count);
          }
        },
};

}  // namespace rules::too_many_references
