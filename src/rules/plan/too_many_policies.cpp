#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_policies {

constexpr PlanRule<plan::Principal, std::string_view, std::size_t, std::string_view> kRule{
    .code = "SG3009",
    .name = "too-many-policies",
    .level = diag::Level::Warning,
    .message = "`{}` needs {} managed policies in `{}`",
    .why =
        "A policy has at most 6,144 characters, and a role, user or group at most 10 managed "
        "policies unless AWS has raised the quota.",
    .help =
        "read fewer secrets or use an `open` read; or set `grant: by-tag`, for a single policy "
        "that matches a tag and depends on who can tag secrets; or ask AWS to raise the quota",
    .check_in =
        [](const plan::Principal& principal, const Where& in, auto& report) {
          if (principal.policies.size() > aws::kMaxAttachedPolicies) {
            report.every(principal.span, principal.name, principal.policies.size(),
                         in.environment.name);
          }
        },
};

}  // namespace rules::too_many_policies
