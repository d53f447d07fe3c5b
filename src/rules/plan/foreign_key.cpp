#include "aws/arn.h"
#include "rules/plan/plan_rule.h"

namespace rules::foreign_key {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view> kRule{
    .code = "SG3029",
    .name = "foreign-key",
    .level = diag::Level::Warning,
    .message = "the KMS key of `{}` belongs to account `{}`",
    .why =
        "A policy in this account is not enough: the key policy must allow the readers to use the "
        "key.",
    .help = "ask the owner of the key to allow this account, or use a key in this account",
    .example =
        {.text = R"(
secrets:
  db:
    value: {}
    kms_key: <?>)",
         .bad = R"("arn:aws:kms:eu-west-1:444455556666:key/1234abcd-12ab-34cd-56ef-1234567890ab")",
         .good =
             R"("arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab")"},
    .check_in =
        [](const plan::Secret& secret, const Where& in, auto& report) {
          if (!secret.kms_key) {
            return;
          }
          const auto arn = aws::parse_arn(secret.kms_key->arn);
          if (arn && arn->account != in.environment.account) {
            report(secret.span, secret.label, arn->account);
          }
        },
};

}  // namespace rules::foreign_key
