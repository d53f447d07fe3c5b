#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::secret_name_length {

constexpr PlanRule<plan::Secret, std::string_view, std::size_t> kRule{
    .code = "SG3002",
    .name = "secret-name-length",
    .message = "the name of `{}` has {} characters",
    .why = "Secrets Manager allows 1 to 512 characters in a name.",
    .help = "change `name`, `naming` or the values used in them",
    .check =
        [](const plan::Secret& secret, auto& report) {
          const std::size_t length = secret.name.size();
          if (length == 0 || length > aws::kMaxSecretName) {
            report.pair(secret.name_span, secret.span, secret.label, length);
          }
        },
};

}  // namespace rules::secret_name_length
