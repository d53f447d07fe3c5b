#include "rules/spec/spec_rule.h"
#include "rules/spec/visit.h"

namespace rules::cloudformation_deletes_at_once {

constexpr SpecRule<model::Spec, int> kRule{
    .code = "SG2134",
    .name = "cloudformation-deletes-at-once",
    .level = diag::Level::Warning,
    .message = "CloudFormation ignores the recovery window of {} days",
    .why =
        "A stack deletes its secrets without a recovery window: with `policy: delete`, a removed "
        "secret is gone at once.",
    .help = "use `policy: retain`, or `recovery_window: 0` to confirm the immediate deletion",
    .example = {.text = R"(
provision: cloudformation
environments:
  dev:
    account: "111122223333"
    region: eu-west-1
    deletion: {policy: delete, recovery_window: <?>})",
                .bad = "7",
                .good = "0"},
    .check =
        [](const model::Spec& spec, auto& report) {
          if (!terms::creates_by_stacks(spec.provision.value)) {
            return;
          }
          const auto check = [&](const model::Deletion& deletion) {
            if (deletion.policy == model::DeletionPolicy::Delete && deletion.recovery_window != 0) {
              report(deletion.span, deletion.recovery_window);
            }
          };
          for (const model::Environment& environment : spec.environments) {
            check(environment.deletion);
          }
          visit_each<GivenSettings>(spec, [&](const GivenSettings& at) {
            if (at.settings.deletion) {
              check(*at.settings.deletion);
            }
          });
        },
};

}  // namespace rules::cloudformation_deletes_at_once
