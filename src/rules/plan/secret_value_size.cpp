#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/value_size.h"

namespace rules::secret_value_size {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG3017",
    .name = "secret-value-size",
    .level = diag::Level::Error,
    .message = "a value of `{}` has at least {} bytes",
    .why = "Secrets Manager keeps 65,536 bytes in a secret.",
    .help = "split the secret, or lower the lengths of its fields",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  keys: {fields: {A: {min_length: 40000}, B: {min_length: 40000}}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  keys: {fields: {A: {min_length: 30000}, B: {min_length: 30000}}}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      const std::size_t least = value_size(plan.shapes[secret.shape]).least;
      if (least > aws::kMaxSecretBytes && reported.first(secret.span)) {
        sink.report(kRule.at(secret.span, secret.id, least));
      }
    }
  }
}

}  // namespace

}  // namespace rules::secret_value_size
