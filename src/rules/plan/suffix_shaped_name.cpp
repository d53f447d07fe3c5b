#include <string>

#include "aws/secret_arn.h"
#include "rules/plan/plan_rule.h"

namespace rules::suffix_shaped_name {

constexpr PlanRule<plan::Secret, std::string, std::string> kRule{
    .code = "SG3004",
    .name = "suffix-shaped-name",
    .level = diag::Level::Warning,
    .message = "the name `{}` ends in `-{}`, like a complete ARN",
    .why =
        "AWS appends a hyphen and six characters to a name to form its ARN. If the name itself "
        "ends that way, Secrets Manager takes an ARN without that suffix for a complete one, and "
        "reports that the secret does not exist.",
    .help =
        "rename it, or refer to it by its name, by the CloudFormation parameter or import, by "
        "Terraform, or by the complete ARN; IAM policies are exact. An ARN written by hand without "
        "the six characters that AWS appends does not work",
    .example = {.text = R"(
secrets:
  db: {value: {}, name: "shop-{env}<?>})",
                .bad = R"(-stripe")",
                .good = R"(/stripe")"},
    .check =
        [](const plan::Secret& secret, auto& report) {
          if (secret.suffix_shaped && !secret.arn_complete) {
            report
                .pair(secret.name_span, secret.span, secret.name,
                      secret.name.substr(secret.name.size() - aws::kRandomSize))
                .label(secret.span, "the secret");
          }
        },
};

}  // namespace rules::suffix_shaped_name
