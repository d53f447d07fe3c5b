#include <string>

#include "aws/arn.h"
#include "aws/secret_arn.h"
#include "rules/plan/plan_rule.h"

namespace rules::foreign_arn {

namespace {

std::string problem(const plan::Environment& environment, const plan::Secret& secret) {
  const auto arn = aws::parse_arn(secret.arn);
  if (!arn || arn->service != aws::kSecretService ||
      !arn->resource.starts_with(aws::kSecretResource) ||
      arn->resource.size() <= aws::kSecretResource.size() + aws::kSuffixSize) {
    return "is not a complete ARN of a secret";
  }
  if (arn->region != environment.region) {
    return fmt::format("is in region `{}`, but the environment is in `{}`", arn->region,
                       environment.region);
  }
  if (arn->partition != environment.partition) {
    return fmt::format("is in partition `{}`, but the environment is in `{}`", arn->partition,
                       environment.partition);
  }
  const std::string_view tail = arn->resource.substr(aws::kSecretResource.size());
  const std::string_view name = aws::without_suffix(tail);
  if (name != secret.name || tail[name.size()] != '-') {
    return fmt::format("names `{}`, but the spec names `{}`", name, secret.name);
  }
  return {};
}

}  // namespace

constexpr PlanRule<plan::Secret, std::string_view, std::string_view, std::string> kRule{
    .code = "SG3027",
    .name = "foreign-arn",
    .message = "in `{}`, the ARN of `{}` {}",
    .why =
        "A service in the environment would be granted a secret that it cannot reach there, or a "
        "different one than the spec names.",
    .help =
        "use `{region}` in the ARN, set the ARN for each environment under `overrides`, or correct "
        "the `name`",
    .example = {.text = R"(
secrets:
  db:
    value: {}
    name: shared/db
    external: true
    arn: "arn:aws:secretsmanager:<?>:111122223333:secret:shared/db-a1B2c3")",
                .bad = "us-east-1",
                .good = "eu-west-1"},
    .check_in =
        [](const plan::Secret& secret, const Where& in, auto& report) {
          if (!secret.arn_complete) {
            return;
          }
          const std::string found = problem(in.environment, secret);
          if (!found.empty()) {
            report(secret.span, in.environment.name, secret.label, found);
          }
        },
};

}  // namespace rules::foreign_arn
