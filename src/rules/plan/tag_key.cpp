#include <string>

#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/tag_limits.h"

namespace rules::tag_key {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string> kRule{
    .code = "SG3007",
    .name = "tag-key",
    .level = diag::Level::Error,
    .message = "the tag `{}` of `{}` {}",
    .why =
        "A tag's key has 1 to 127 letters, digits, spaces and `+ - = . _ : / @`; the prefix "
        "`aws:` is kept for AWS.",
    .help = "rename the tag",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, tags: {"aws:owner": shop}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, tags: {"shop:owner": shop}}
)",
};

std::string problem(std::string_view key) {
  if (key.empty()) {
    return "is empty";
  }
  const bool reserved = key.size() > 3 && (key[0] == 'a' || key[0] == 'A') &&
                        (key[1] == 'w' || key[1] == 'W') && (key[2] == 's' || key[2] == 'S') &&
                        key[3] == ':';
  return reserved ? "begins with `aws:`" : tag_problem(key, aws::kMaxTagKey);
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      for (const plan::Tag& tag : secret.tags) {
        std::string found = problem(tag.key);
        if (!found.empty() && reported.first(secret.span)) {
          sink.report(kRule.at(secret.span, tag.key, secret.label, found));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::tag_key
