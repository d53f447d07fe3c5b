#include "aws/limits.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/value_size.h"

namespace rules::lambda_environment_estimate {

constexpr PlanRule<plan::Service, std::string_view, std::size_t, std::size_t> kRule{
    .code = "SG3016",
    .name = "lambda-environment-estimate",
    .level = diag::Level::Warning,
    .message = "the environment of `{}` may need {} bytes, more than {}",
    .why =
        "Lambda limits the environment variables of a function to 4,096 bytes, names and values "
        "together; a reference counts with the value it resolves to.",
    .help = "add `deliver: runtime` to the largest reads, or read single fields of large objects",
    .example = {.text = R"(
secrets:
  key: {value: {max_length: <?>}}
services:
  api: {platform: lambda, role: api, reads: [key]})",
                .bad = "5000",
                .good = "3000"},
    .check_in =
        [](const plan::Service& service, const Where& in, auto& report) {
          const Size total = environment_size(in.plan, in.environment, service);
          if (total.least <= aws::kMaxLambdaEnvironmentBytes &&
              total.most > aws::kMaxLambdaEnvironmentBytes) {
            report(service.span, service.name, total.most, aws::kMaxLambdaEnvironmentBytes);
          }
        },
};

}  // namespace rules::lambda_environment_estimate
