#include "aws/limits.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/value_size.h"

namespace rules::secret_value_size {

constexpr PlanRule<plan::Secret, std::string_view, std::size_t> kRule{
    .code = "SG3017",
    .name = "secret-value-size",
    .message = "a value of `{}` has at least {} bytes",
    .why = "Secrets Manager limits a secret to 65,536 bytes.",
    .help = "split the secret, or reduce the lengths of its fields",
    .example = {.text = R"(
secrets:
  keys: {fields: {A: {min_length: <?>}}})",
                .bad = "40000}, B: {min_length: 40000",
                .good = "30000}, B: {min_length: 30000"},
    .check_in =
        [](const plan::Secret& secret, const Where& in, auto& report) {
          const std::size_t least = value_size(in.plan.shapes[secret.shape]).least;
          if (least > aws::kMaxSecretBytes) {
            report(secret.span, secret.id, least);
          }
        },
};

}  // namespace rules::secret_value_size
