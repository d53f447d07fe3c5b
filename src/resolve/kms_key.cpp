#include "resolve/kms_key.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "resolve/region.h"
#include "resolve/rules/aws.h"
#include "schema/values.h"

namespace resolve {

namespace {

constexpr std::string_view kAlias = "alias/";

bool is_lower_hex(char c) { return base::is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_alias_character(char c) {
  return base::is_digit(c) || base::is_letter(c) || c == '/' || c == '_' || c == '-';
}

// 1234abcd-12ab-34cd-56ef-1234567890ab, or mrk-1234abcd12ab34cd56ef1234567890ab for a key that is
// in several regions.
bool is_key_id(std::string_view id) {
  if (id.starts_with("mrk-")) {
    return id.size() == 36 && std::all_of(id.begin() + 4, id.end(), is_lower_hex);
  }
  if (id.size() != 36) {
    return false;
  }
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? id[i] != '-' : !is_lower_hex(id[i])) {
      return false;
    }
  }
  return true;
}

// The parts of arn:PARTITION:kms:REGION:ACCOUNT:key/ID; empty if the text is something else.
std::vector<std::string_view> key_arn(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(':', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  const bool good = parts.size() == 6 && parts[0] == "arn" && parts[2] == "kms" &&
                    parts[1] == partition_of(parts[3]) && parts[4].size() == 12 &&
                    std::all_of(parts[4].begin(), parts[4].end(), base::is_digit) &&
                    parts[5].starts_with("key/") && is_key_id(parts[5].substr(4));
  return good ? parts : std::vector<std::string_view>{};
}

bool is_alias(std::string_view text) {
  if (!text.starts_with(kAlias) || text.size() == kAlias.size() || text.size() > 256) {
    return false;
  }
  // AWS's own aliases are not for others' use, but for the one that means "the default".
  return std::all_of(text.begin(), text.end(), is_alias_character) &&
         (!text.starts_with("alias/aws/") || text == kDefaultKmsKey);
}

}  // namespace

std::optional<model::Text> read_kms_key(const schema::Input& input, diag::Sink& sink) {
  const auto text = schema::read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (is_alias(text->value) || is_key_id(text->value) || !key_arn(text->value).empty()) {
    return text;
  }
  auto diagnostic = kBadKmsKey.at(text->span, text->value);
  if (text->value.starts_with("arn:") && text->value.find(":alias/") != std::string_view::npos) {
    diagnostic.help = "write the alias without what comes before it: `" +
                      std::string(text->value.substr(text->value.find(":alias/") + 1)) + "`";
  }
  sink.report(std::move(diagnostic));
  return std::nullopt;
}

void check_key_region(const model::Text& key, const model::Text& region, source::Span place,
                      diag::Sink& sink) {
  const auto arn = key_arn(key.value);
  if (!arn.empty() && !region.value.empty() && arn[3] != region.value) {
    auto diagnostic = kKeyElsewhere.at(key.span, arn[3], region.value);
    if (place != key.span) {
      diagnostic.labels.push_back({place, "the region is chosen here"});
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace resolve
