#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::secret_name_length {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG3002",
    .name = "secret-name-length",
    .level = diag::Level::Error,
    .message = "the name of `{}` has {} characters",
    .why = "Secrets Manager takes names of 1 to 512 characters.",
    .help = "change `name`, `naming` or the values that go into it",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      const std::size_t length = secret.name.size();
      if ((length == 0 || length > aws::kMaxSecretName) &&
          reported.first(secret.name_span, secret.span)) {
        sink.report(kRule.at(secret.name_span, secret.label, length));
      }
    }
  }
}

}  // namespace

}  // namespace rules::secret_name_length
