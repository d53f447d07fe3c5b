#include <string>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/tag_limits.h"

namespace rules::tag_key {

namespace {

std::string problem(std::string_view key) {
  if (key.empty()) {
    return "is empty";
  }
  const bool reserved = key.size() > 3 && (key[0] == 'a' || key[0] == 'A') &&
                        (key[1] == 'w' || key[1] == 'W') && (key[2] == 's' || key[2] == 'S') &&
                        key[3] == ':';
  return reserved ? "starts with `aws:`" : tag_problem(key, aws::kMaxTagKey);
}

}  // namespace

constexpr PlanRule<plan::Secret, std::string_view, std::string_view, std::string> kRule{
    .code = "SG3007",
    .name = "tag-key",
    .message = "the tag `{}` of `{}` {}",
    .why =
        "A tag key has 1 to 127 letters, digits, spaces and `+ - = . _ : / @`; the prefix `aws:` "
        "is reserved for AWS.",
    .help = "rename the tag",
    .example = {.text = R"(
secrets:
  db: {value: {}, tags: {<?>:owner": shop}})",
                .bad = R"("aws)",
                .good = R"("shop)"},
    .check =
        [](const plan::Secret& secret, auto& report) {
          for (const plan::Tag& tag : secret.tags) {
            std::string found = problem(tag.key);
            if (!found.empty()) {
              report(secret.span, tag.key, secret.label, found);
            }
          }
        },
};

}  // namespace rules::tag_key
