#include <string>

#include "aws/limits.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"
#include "rules/plan/tag_limits.h"

namespace rules::tag_value {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string> kRule{
    .code = "SG3008",
    .name = "tag-value",
    .level = diag::Level::Error,
    .message = "the value of the tag `{}` of `{}` {}",
    .why = "A tag's value has up to 255 letters, digits, spaces and `+ - = . _ : / @`.",
    .help = "change the value",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, tags: {owner: "shop; mail"}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, tags: {owner: "shop + mail"}}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      for (const plan::Tag& tag : secret.tags) {
        std::string found = tag_problem(tag.value, aws::kMaxTagValue);
        if (!found.empty() && reported.first(secret.span)) {
          sink.report(kRule.at(secret.span, tag.key, secret.label, found));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::tag_value
