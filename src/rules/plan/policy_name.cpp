#include <string>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::policy_name {

constexpr PlanRule<plan::Principal, std::string, std::size_t> kRule{
    .code = "SG3012",
    .name = "policy-name",
    .message = "the policy name `{}` has {} characters",
    .why = "IAM allows 128; a policy is named after the system, the environment and the reader.",
    .help = "shorten the name of the service, the principal or the system",
    .check =
        [](const plan::Principal& principal, auto& report) {
          for (const plan::ManagedPolicy& policy : principal.policies) {
            if (policy.name.size() > aws::kMaxPolicyName) {
              report(principal.span, policy.name, policy.name.size());
            }
          }
        },
};

}  // namespace rules::policy_name
