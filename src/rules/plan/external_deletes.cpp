#include <string_view>

#include "plan/lock.h"
#include "rules/plan/plan_rule.h"

namespace rules::external_deletes {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view> kRule{
    .code = "SG3097",
    .name = "external-deletes",
    .message = "in `{}`, the deployment would delete `{}`, which becomes external",
    .why =
        "The last build created the secret with `deletion: {policy: delete}`. Its resource leaves "
        "the template or module, so CloudFormation or Terraform deletes the secret that readers "
        "go on reading.",
    .help =
        "set `deletion: {policy: retain}` without `external`, build and deploy; then set "
        "`external: true`",
    .check_in =
        [](const plan::Secret& secret, const Where& in, auto& report) {
          if (secret.external && secret.locked != nullptr && secret.locked->recovery_window &&
              in.plan.provision != terms::Provision::Cli) {
            report(secret.span, in.environment.name, secret.label);
          }
        },
};

}  // namespace rules::external_deletes
