#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_policies {

constexpr PlanRule<plan::Principal, std::string_view, std::size_t, std::string_view> kRule{
    .code = "SG3009",
    .name = "too-many-policies",
    .level = diag::Level::Warning,
    .message = "`{}` needs {} managed policies in `{}`",
    .why =
        "A policy holds 6,144 characters, and a role, user or group takes 10 policies unless "
        "AWS raised its quota.",
    .help =
        "read fewer of them or use an `open` read; or say `grant: by-tag`, for one policy that "
        "goes "
        "by a tag and opens to whoever may tag secrets; or have AWS raise the quota",
    .check_in =
        [](const plan::Principal& principal, const Where& in, auto& report) {
          if (principal.policies.size() > aws::kMaxAttachedPolicies) {
            report.every(principal.span, principal.name, principal.policies.size(),
                         in.environment.name);
          }
        },
};

}  // namespace rules::too_many_policies
