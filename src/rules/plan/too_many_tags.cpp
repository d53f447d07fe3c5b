#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::too_many_tags {

constexpr PlanRule<plan::Secret, std::string_view, std::size_t> kRule{
    .code = "SG3006",
    .name = "too-many-tags",
    .message = "`{}` has {} tags",
    .why = "Secrets Manager allows 50 tags on a secret, including those of its environment.",
    .help = "remove some tags",
    .check =
        [](const plan::Secret& secret, auto& report) {
          if (secret.tags.size() > aws::kMaxTags) {
            report(secret.span, secret.label, secret.tags.size());
          }
        },
};

}  // namespace rules::too_many_tags
