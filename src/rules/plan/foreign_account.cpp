#include "aws/arn.h"
#include "rules/plan/plan_rule.h"

namespace rules::foreign_account {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view> kRule{
    .code = "SG3028",
    .name = "foreign-account",
    .level = diag::Level::Warning,
    .message = "`{}` belongs to account `{}`",
    .why =
        "Reading across accounts takes more than the reader's policy: the secret's own resource "
        "policy must allow it, and it must be encrypted with a customer managed key whose "
        "policy does so too.",
    .help = "have the owner of that account allow it",
    .example = {.text = R"(
secrets:
  db:
    value: {}
    name: shared/db
    external: true
    arn: "arn:aws:secretsmanager:eu-west-1:<?>:secret:shared/db-a1B2c3")",
                .bad = "444455556666",
                .good = "111122223333"},
    .check_in =
        [](const plan::Secret& secret, const Where& in, auto& report) {
          const auto arn = aws::parse_arn(secret.arn);
          if (secret.arn_complete && arn && arn->account != in.environment.account) {
            report(secret.span, secret.label, arn->account);
          }
        },
};

}  // namespace rules::foreign_account
