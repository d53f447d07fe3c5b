#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::locked_logical_id {

constexpr PlanRule<plan::Secret, std::string, std::string, std::string_view, std::string_view>
    kRule{
        .code = "SG3090",
        .name = "locked-logical-id",
        .message = "the logical id of `{}` changes to `{}`, but is locked as `{}` in `{}`",
        .why =
            "CloudFormation replaces a resource when its logical id changes: it creates the new "
            "one first, which fails because the old one still has the name; where it does not "
            "fail, the value is lost.",
        .help =
            "set `logical_id` to the locked one; if no stack has been deployed with it yet, remove "
            "its line from secrets.lock.json",
        .check_in =
            [](const plan::Secret& secret, const Where& in, auto& report) {
              if (!secret.locked_logical_id.empty() &&
                  secret.locked_logical_id != secret.logical_id) {
                report(secret.span, secret.label, secret.logical_id, secret.locked_logical_id,
                       in.environment.name);
              }
            },
    };

}  // namespace rules::locked_logical_id
