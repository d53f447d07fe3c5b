#include "aws/arn.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::foreign_key {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3029",
    .name = "foreign-key",
    .level = diag::Level::Warning,
    .message = "the KMS key of `{}` belongs to account `{}`",
    .why =
        "A policy in this account does not suffice: the key's own policy must let the readers "
        "use it.",
    .help = "have the owner of the key allow this account, or use a key of this account",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    value: {}
    kms_key: "arn:aws:kms:eu-west-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab"
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    value: {}
    kms_key: "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (!secret.kms_key) {
        continue;
      }
      const auto arn = aws::parse_arn(secret.kms_key->arn);
      if (arn && arn->account != environment.account && reported.first(secret.span)) {
        sink.report(kRule.at(secret.span, secret.label, arn->account));
      }
    }
  }
}

}  // namespace

}  // namespace rules::foreign_key
