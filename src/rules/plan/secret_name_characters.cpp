#include <string>
#include <string_view>

#include "aws/secret_arn.h"
#include "rules/plan/plan_rule.h"

namespace rules::secret_name_characters {

namespace {

// The complete character at `offset`.
std::string_view character(std::string_view text, std::size_t offset) {
  std::size_t end = offset + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  return text.substr(offset, end - offset);
}

}  // namespace

constexpr PlanRule<plan::Secret, std::string, std::string_view> kRule{
    .code = "SG3001",
    .name = "secret-name-characters",
    .message = "`{}` is not a valid secret name: it contains `{}`",
    .why = "Secrets Manager allows ASCII letters, digits and `/ _ + = . @ -` in a name.",
    .help = "change `name`, `naming` or the values used in them",
    .example = {.text = R"(
secrets:
  db: {value: {}, name: <?>})",
                .bad = R"("shop db")",
                .good = R"("shop_db")"},
    .check =
        [](const plan::Secret& secret, auto& report) {
          const auto found = std::ranges::find_if_not(secret.name, aws::is_name_character);
          if (found != secret.name.end()) {
            report.pair(
                secret.name_span, secret.span, secret.name,
                character(secret.name, static_cast<std::size_t>(found - secret.name.begin())));
          }
        },
};

}  // namespace rules::secret_name_characters
