#include "aws/secret_arn.h"

#include <algorithm>

#include "aws/arn.h"
#include "base/ascii.h"
#include "base/check.h"

namespace aws {

std::string secret_arn(std::string_view partition, std::string_view region,
                       std::string_view account, std::string_view name) {
  return to_string({partition, kSecretService, region, account, kSecretResource}).append(name);
}

std::string_view without_suffix(std::string_view arn) {
  return arn.size() > kSuffixSize ? arn.substr(0, arn.size() - kSuffixSize) : arn;
}

std::string replica_arn(std::string_view arn, std::string_view region) {
  auto parts = parse_arn(arn);
  SG_CHECK(parts, "a secret that is replicated has an ARN");
  parts->region = region;
  return to_string(*parts);
}

bool is_complete(std::string_view arn, std::string_view without) {
  return arn.size() == without.size() + kSuffixSize && arn.starts_with(without) &&
         arn[without.size()] == '-';
}

bool ends_like_suffix(std::string_view text) {
  return text.size() >= kSuffixSize && text[text.size() - kSuffixSize] == '-' &&
         std::ranges::all_of(text.substr(text.size() - kRandomSize),
                             [](char c) { return base::is_letter(c) || base::is_digit(c); });
}

std::string_view name_in_arn(std::string_view arn) {
  constexpr std::string_view kBeforeName = ":secret:";
  const std::size_t at = arn.find(kBeforeName);
  return at == std::string_view::npos ? arn : arn.substr(at + kBeforeName.size());
}

bool is_name_character(char c) {
  return base::is_letter(c) || base::is_digit(c) ||
         std::string_view("/_+=.@-").find(c) != std::string_view::npos;
}

}  // namespace aws
