#include "aws/limits.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/value_size.h"

namespace rules::lambda_environment {

constexpr PlanRule<plan::Service, std::string_view, std::size_t, std::size_t> kRule{
    .code = "SG3015",
    .name = "lambda-environment",
    .message = "the environment of `{}` needs at least {} bytes, more than {}",
    .why =
        "Lambda limits the environment variables of a function to 4,096 bytes, names and values "
        "together; a reference counts with the value it resolves to.",
    .help = "add `deliver: runtime` to the largest reads, or read single fields of large objects",
    .example = {.text = R"(
secrets:
  key: {value: {min_length: <?>}}
services:
  api: {platform: lambda, role: api, reads: [key]})",
                .bad = "5000",
                .good = "3000"},
    .check_in =
        [](const plan::Service& service, const Where& in, auto& report) {
          const Size total = environment_size(in.plan, in.environment, service);
          if (total.least > aws::kMaxLambdaEnvironmentBytes) {
            report(service.span, service.name, total.least, aws::kMaxLambdaEnvironmentBytes);
          }
        },
};

}  // namespace rules::lambda_environment
