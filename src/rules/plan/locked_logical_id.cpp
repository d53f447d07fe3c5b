#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::locked_logical_id {

constexpr PlanRule<plan::Secret, std::string, std::string, std::string_view, std::string_view>
    kRule{
        .code = "SG3090",
        .name = "locked-logical-id",
        .message = "`{}` is to be `{}` in CloudFormation, but is locked as `{}` in `{}`",
        .why =
            "CloudFormation replaces a resource whose logical id changes: it creates the new one "
            "first, "
            "whose name the old one still has, and the update fails; where it does not, the value "
            "is "
            "lost.",
        .help =
            "give it the locked `logical_id`; if no stack was made of it yet, take its line out of "
            "secrets.lock.json",
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
