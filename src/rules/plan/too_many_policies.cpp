#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_policies {

namespace {

constexpr diag::Rule<std::string_view, std::size_t, std::string_view> kRule{
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
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      if (principal.policies.size() > aws::kMaxAttachedPolicies) {
        sink.report(
            kRule.at(principal.span, principal.name, principal.policies.size(), environment.name));
      }
    }
  }
}

}  // namespace

}  // namespace rules::too_many_policies
