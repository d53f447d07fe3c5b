#include <string_view>

#include "plan/lock.h"
#include "rules/plan/moved.h"
#include "rules/plan/plan_rule.h"

namespace rules::moved_environment {

constexpr PlanRule<plan::Environment, std::string_view, std::string_view, std::string_view,
                   std::string_view, std::string_view>
    kRule{
        .code = "SG3093",
        .name = "moved-environment",
        .level = diag::Level::Warning,
        .message = "`{}` moves from account {}, region {}, to account {}, region {}",
        .why =
            "The deployment creates other secrets there, without the live values. Those of the "
            "last build stay where they are until someone deletes them.",
        .help = "copy the values to the new secrets before their readers are deployed",
        .check =
            [](const plan::Environment& environment, auto& report) {
              if (is_elsewhere(environment) && !environment.protect) {
                report(environment.span, environment.name, environment.locked->account,
                       environment.locked->region, environment.account, environment.region);
              }
            },
    };

}  // namespace rules::moved_environment
