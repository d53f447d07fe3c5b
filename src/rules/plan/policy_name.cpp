#include <string>

#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::policy_name {

namespace {

constexpr diag::Rule<std::string, std::size_t> kRule{
    .code = "SG3012",
    .name = "policy-name",
    .level = diag::Level::Error,
    .message = "the policy name `{}` has {} characters",
    .why = "IAM takes 128; a policy is named after the system, the environment and the reader.",
    .help = "shorten the name of the service or principal, or of the system",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::ManagedPolicy& policy : principal.policies) {
        if (policy.name.size() > aws::kMaxPolicyName && reported.first(principal.span)) {
          sink.report(kRule.at(principal.span, policy.name, policy.name.size()));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::policy_name
