#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_tags {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG3006",
    .name = "too-many-tags",
    .level = diag::Level::Error,
    .message = "`{}` has {} tags",
    .why = "Secrets Manager keeps 50 tags of a secret, those of its environment included.",
    .help = "remove some",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      if (secret.tags.size() > aws::kMaxTags && reported.first(secret.span)) {
        sink.report(kRule.at(secret.span, secret.label, secret.tags.size()));
      }
    }
  }
}

}  // namespace

}  // namespace rules::too_many_tags
