#include <algorithm>
#include <string>
#include <string_view>

#include "aws/secret_arn.h"
#include "diag/rule.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::secret_name_characters {

namespace {

constexpr diag::Rule<std::string, std::string_view> kRule{
    .code = "SG3001",
    .name = "secret-name-characters",
    .level = diag::Level::Error,
    .message = "`{}` cannot be the name of a secret: it holds `{}`",
    .why = "Secrets Manager takes ASCII letters, digits and `/ _ + = . @ -` in a name.",
    .help = "change `name`, `naming` or the values that go into it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: "shop db"}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: "shop_db"}
)",
};

// The character that begins at `offset`, whole.
std::string_view character(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  return text.substr(offset, end - offset);
}

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      const auto found = std::ranges::find_if_not(secret.name, aws::is_name_character);
      if (found != secret.name.end() && reported.first(secret.name_span, secret.span)) {
        const auto offset = static_cast<std::size_t>(found - secret.name.begin());
        sink.report(kRule.at(secret.name_span, secret.name, character(secret.name, offset)));
      }
    }
  }
}

}  // namespace

}  // namespace rules::secret_name_characters
