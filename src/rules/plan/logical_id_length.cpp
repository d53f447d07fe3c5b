#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::logical_id_length {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG3023",
    .name = "logical-id-length",
    .level = diag::Level::Error,
    .message = "the logical id of `{}` has {} characters",
    .why = "CloudFormation takes 255, and `RotationSchedule` or `SecretArn` are added to it.",
    .help = "give the secret a short `logical_id`",
};

constexpr std::size_t kLongest = aws::kMaxLogicalId - 16;

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (secret.logical_id.size() > kLongest && reported.first(secret.span)) {
        sink.report(kRule.at(secret.span, secret.label, secret.logical_id.size()));
      }
    }
  }
}

}  // namespace

}  // namespace rules::logical_id_length
