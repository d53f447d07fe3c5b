#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/value_size.h"

namespace rules::lambda_environment_estimate {

namespace {

constexpr diag::Rule<std::string_view, std::size_t, std::size_t> kRule{
    .code = "SG3016",
    .name = "lambda-environment-estimate",
    .level = diag::Level::Warning,
    .message = "the environment of `{}` may take {} bytes, more than {}",
    .why =
        "Lambda keeps 4,096 bytes of environment variables for a function, names and values "
        "together; a reference counts with the value that it stands for.",
    .help = "add `deliver: runtime` to the largest reads, or read single fields of large objects",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  key: {value: {max_length: 5000}}
services:
  api: {platform: lambda, role: api, reads: [key]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  key: {value: {max_length: 3000}}
services:
  api: {platform: lambda, role: api, reads: [key]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Service& service : environment.services) {
      if (service.platform != terms::Platform::Lambda) {
        continue;
      }
      Size total;
      for (const plan::Variable& variable : service.variables) {
        const Size size = variable_size(plan, environment, service, variable);
        total.least += size.least;
        total.most += size.most;
      }
      if (total.least <= aws::kMaxLambdaEnvironmentBytes &&
          total.most > aws::kMaxLambdaEnvironmentBytes && reported.first(service.span)) {
        sink.report(
            kRule.at(service.span, service.name, total.most, aws::kMaxLambdaEnvironmentBytes));
      }
    }
  }
}

}  // namespace

}  // namespace rules::lambda_environment_estimate
