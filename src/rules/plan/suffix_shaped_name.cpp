#include <string>

#include "aws/secret_arn.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::suffix_shaped_name {

namespace {

constexpr diag::Rule<std::string, std::string> kRule{
    .code = "SG3004",
    .name = "suffix-shaped-name",
    .level = diag::Level::Warning,
    .message = "the name `{}` ends in `-{}`, like a complete ARN",
    .why =
        "AWS adds a hyphen and six characters to a name to make its ARN. Secrets Manager takes "
        "an ARN without them for a complete one if the name itself ends that way, and answers "
        "that there is no such secret.",
    .help =
        "rename it, or refer to it by its name, by the CloudFormation parameter or import, by "
        "Terraform, or by the full ARN; IAM policies are exact. An ARN made by hand without "
        "the six characters AWS adds does not work",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: "shop-{env}-stripe"}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: "shop-{env}/stripe"}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (secret.suffix_shaped && !secret.arn_complete && reported.first(secret.span)) {
        auto diagnostic = kRule.at(secret.name_span, secret.name,
                                   secret.name.substr(secret.name.size() - aws::kRandomSize));
        if (secret.name_span == secret.span) {
          sink.report(std::move(diagnostic));
        } else {
          sink.report(std::move(diagnostic).label(secret.span, "the secret"));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::suffix_shaped_name
