#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::logical_id_length {

namespace {

constexpr std::size_t kLongest = aws::kMaxLogicalId - 16;

}  // namespace

constexpr PlanRule<plan::Secret, std::string_view, std::size_t> kRule{
    .code = "SG3023",
    .name = "logical-id-length",
    .message = "the logical id of `{}` has {} characters",
    .why =
        "CloudFormation allows 255 characters, and `RotationSchedule` or `SecretArn` is appended.",
    .help = "give the secret a shorter `logical_id`",
    .check =
        [](const plan::Secret& secret, auto& report) {
          if (secret.logical_id.size() > kLongest) {
            report(secret.span, secret.label, secret.logical_id.size());
          }
        },
};

}  // namespace rules::logical_id_length
