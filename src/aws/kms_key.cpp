#include "aws/kms_key.h"

#include <algorithm>
#include <cstddef>

#include "base/ascii.h"

namespace aws {

namespace {

constexpr std::string_view kKeyPrefix = "key/";

bool is_lower_hex(char c) { return base::is_digit(c) || (c >= 'a' && c <= 'f'); }

bool is_alias_character(char c) {
  return base::is_digit(c) || base::is_letter(c) || c == '/' || c == '_' || c == '-';
}

}  // namespace

bool is_key_id(std::string_view text) {
  constexpr std::string_view kForm = "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh";
  constexpr std::string_view kSeveralRegions = "mrk-hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh";
  const std::string_view form = text.starts_with("mrk-") ? kSeveralRegions : kForm;
  return std::ranges::equal(text, form, [](char c, char wanted) {
    return wanted == 'h' ? is_lower_hex(c) : c == wanted;
  });
}

bool is_alias(std::string_view text) {
  constexpr std::size_t kLongest = 256;
  return text.starts_with(kAliasPrefix) && text.size() > kAliasPrefix.size() &&
         text.size() <= kLongest && std::ranges::all_of(text, is_alias_character) &&
         (!text.starts_with("alias/aws/") || text == kAccountKeyAlias);
}

std::optional<Arn> parse_key_arn(std::string_view text) {
  const auto arn = parse_arn(text);
  const bool is_key = arn && arn->service == kKeyService && is_account_id(arn->account) &&
                      arn->resource.starts_with(kKeyPrefix) &&
                      is_key_id(arn->resource.substr(kKeyPrefix.size()));
  return is_key ? arn : std::nullopt;
}

std::string_view alias_of(std::string_view key) {
  if (key.starts_with(kAliasPrefix)) {
    return key;
  }
  const std::size_t at = key.find(":alias/");
  return at == std::string_view::npos ? std::string_view() : key.substr(at + 1);
}

std::string kms_arn(std::string_view partition, std::string_view region, std::string_view account,
                    std::string_view key) {
  if (key.starts_with(kArnPrefix)) {
    return std::string(key);
  }
  const std::string_view before = key.starts_with(kAliasPrefix) ? std::string_view() : kKeyPrefix;
  return to_string({partition, kKeyService, region, account, before}).append(key);
}

std::string key_of_alias(std::string_view alias_arn, std::string_view id) {
  std::string arn(alias_arn.substr(0, alias_arn.find(":alias/")));
  return arn.append(":").append(kKeyPrefix).append(id);
}

}  // namespace aws
