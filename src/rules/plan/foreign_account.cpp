#include "aws/arn.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::foreign_account {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3028",
    .name = "foreign-account",
    .level = diag::Level::Warning,
    .message = "`{}` belongs to account `{}`",
    .why =
        "Reading across accounts takes more than the reader's policy: the secret's own resource "
        "policy must allow it, and it must be encrypted with a customer managed key whose "
        "policy does so too.",
    .help = "have the owner of that account allow it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    value: {}
    name: shared/db
    external: true
    arn: "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shared/db-a1B2c3"
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db:
    value: {}
    name: shared/db
    external: true
    arn: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shared/db-a1B2c3"
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      const auto arn = aws::parse_arn(secret.arn);
      if (secret.arn_complete && arn && arn->account != environment.account &&
          reported.first(secret.span)) {
        sink.report(kRule.at(secret.span, secret.label, arn->account));
      }
    }
  }
}

}  // namespace

}  // namespace rules::foreign_account
