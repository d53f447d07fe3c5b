#include <string>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/tag_limits.h"

namespace rules::tag_value {

constexpr PlanRule<plan::Secret, std::string_view, std::string_view, std::string> kRule{
    .code = "SG3008",
    .name = "tag-value",
    .message = "the value of the tag `{}` of `{}` {}",
    .why = "A tag value has up to 255 letters, digits, spaces and `+ - = . _ : / @`.",
    .help = "change the value",
    .example = {.text = R"(
secrets:
  db: {value: {}, tags: {owner: "shop<?> mail"}})",
                .bad = ";",
                .good = " +"},
    .check =
        [](const plan::Secret& secret, auto& report) {
          for (const plan::Tag& tag : secret.tags) {
            std::string found = tag_problem(tag.value, aws::kMaxTagValue);
            if (!found.empty()) {
              report(secret.span, tag.key, secret.label, found);
            }
          }
        },
};

}  // namespace rules::tag_value
