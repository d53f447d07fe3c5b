#include "aws/arn.h"
#include "rules/plan/plan_rule.h"

namespace rules::foreign_account {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view> kRule{
    .code = "SG3028",
    .name = "foreign-account",
    .level = diag::Level::Warning,
    .message = "`{}` belongs to account `{}`",
    .why =
        "Cross-account reads need more than the reader's policy: the resource policy of the secret "
        "must allow it, and the secret must be encrypted with a customer managed key whose policy "
        "allows it, too.",
    .help = "ask the owner of that account to allow it",
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
