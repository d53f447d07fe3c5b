#include <string_view>

#include "plan/lock.h"
#include "rules/plan/moved.h"
#include "rules/plan/plan_rule.h"

namespace rules::protected_environment_moves {

constexpr PlanRule<plan::Environment, std::string_view, std::string_view, std::string_view,
                   std::string_view, std::string_view>
    kRule{
        .code = "SG3094",
        .name = "protected-environment-moves",
        .message = "`{}` moves from account {}, region {}, to account {}, region {}",
        .why =
            "The deployment creates other secrets there, without the live values. Those of the "
            "last build stay where they are until someone deletes them.",
        .help =
            "restore the account and region; to move on purpose, build once with `--allow-remove "
            "ENV`",
        .check =
            [](const plan::Environment& environment, auto& report) {
              if (is_elsewhere(environment) && environment.protect) {
                report(environment.span, environment.name, environment.locked->account,
                       environment.locked->region, environment.account, environment.region);
              }
            },
    };

}  // namespace rules::protected_environment_moves
