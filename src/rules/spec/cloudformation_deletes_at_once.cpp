#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::cloudformation_deletes_at_once {

namespace {

constexpr diag::Rule<int> kRule{
    .code = "SG2134",
    .name = "cloudformation-deletes-at-once",
    .level = diag::Level::Warning,
    .message = "CloudFormation does not keep to the recovery window of {} days",
    .why =
        "A stack deletes its secrets without recovery: with `policy: delete` a removed secret "
        "is gone at once.",
    .help = "use `policy: retain`, or `recovery_window: 0` to say that this is meant",
    .bad = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev:
    account: "111122223333"
    region: eu-west-1
    deletion: {policy: delete, recovery_window: 7}
secrets:
  db: {value: {}}
)",
    .good = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev:
    account: "111122223333"
    region: eu-west-1
    deletion: {policy: delete, recovery_window: 0}
secrets:
  db: {value: {}}
)",
};

void check_deletion(const model::Deletion& deletion, diag::Sink& sink) {
  if (deletion.policy == model::DeletionPolicy::Delete && deletion.recovery_window != 0) {
    sink.report(kRule.at(deletion.span, deletion.recovery_window));
  }
}

void run(const model::Spec& spec, diag::Sink& sink) {
  if (!terms::creates_by_stacks(spec.provision.value)) {
    return;
  }
  // Environments share the span of `defaults`; the sink's owner keeps one of equal findings.
  for (const model::Environment& environment : spec.environments) {
    check_deletion(environment.deletion, sink);
  }
  for (const model::Secret& secret : spec.secrets) {
    for_each_settings(secret, [&](const model::SecretSettings& settings) {
      if (settings.deletion) {
        check_deletion(*settings.deletion, sink);
      }
    });
  }
}

}  // namespace

}  // namespace rules::cloudformation_deletes_at_once
