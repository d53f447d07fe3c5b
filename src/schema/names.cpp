#include "schema/names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "base/ascii.h"
#include "schema/rules/names.h"

namespace schema {

namespace {

struct Grammar {
  std::string_view kind;  // "system name"
  std::string_view allowed;
  std::size_t max = 128;
  bool (*first)(char c);
  bool (*rest)(char c);
};

constexpr auto kLowerFirst = [](char c) { return base::is_lower(c); };
constexpr auto kHyphenWord = [](char c) {
  return base::is_lower(c) || base::is_digit(c) || c == '-';
};
constexpr auto kWord = [](char c) {
  return base::is_lower(c) || base::is_digit(c) || c == '-' || c == '_';
};
constexpr auto kIdentifierFirst = [](char c) { return base::is_letter(c) || c == '_'; };
constexpr auto kIdentifier = [](char c) {
  return base::is_letter(c) || base::is_digit(c) || c == '_';
};
constexpr auto kAlphanumeric = [](char c) { return base::is_letter(c) || base::is_digit(c); };
constexpr auto kAwsName = [](char c) {
  return base::is_letter(c) || base::is_digit(c) ||
         std::string_view("/_+=.@-").find(c) != std::string::npos;
};

constexpr std::string_view kHyphenWords =
    "use lower-case letters, digits and `-`, starting with a letter; at most 128 characters";
constexpr std::string_view kWords =
    "use lower-case letters, digits, `-` and `_`, starting with a letter; at most 128 characters";

// In the order of NameKind.
constexpr auto kGrammars = std::to_array<Grammar>({
    {"system name", kHyphenWords, 128, kLowerFirst, kHyphenWord},
    {"environment name", kHyphenWords, 128, kLowerFirst, kHyphenWord},
    {"service name", kWords, 128, kLowerFirst, kWord},
    {"principal name", kWords, 128, kLowerFirst, kWord},
    {"dimension name", kWords, 128, kLowerFirst, kWord},
    {"shape name", kWords, 128, kLowerFirst, kWord},
    {"secret id",
     "use words of lower-case letters, digits, `-` and `_`, joined by `/`, starting with a letter",
     512, kLowerFirst, [](char c) { return kWord(c) || c == '/'; }},
    {"field name",
     "use letters, digits, `_`, `.` and `-`, starting with a letter or `_`; at most 128 characters",
     128, kIdentifierFirst, [](char c) { return kIdentifier(c) || c == '.' || c == '-'; }},
    {"dimension variable", "use lower-case letters, digits and `_`, starting with a letter", 128,
     kLowerFirst, [](char c) { return base::is_lower(c) || base::is_digit(c) || c == '_'; }},
    {"dimension value", "use letters, digits and `/ _ + = . @ -`, starting with a letter or digit",
     256, kAlphanumeric, kAwsName},
    {"environment variable name", "use letters, digits and `_`, starting with a letter or `_`", 256,
     kIdentifierFirst, kIdentifier},
    {"container name", "use letters, digits, `-` and `_`; at most 255 characters", 255,
     [](char c) { return kIdentifier(c) || c == '-'; },
     [](char c) { return kIdentifier(c) || c == '-'; }},
    {"accessor name", kWords, 128, kLowerFirst, kWord},
});

const Grammar& grammar(NameKind kind) { return kGrammars[static_cast<std::size_t>(kind)]; }

// A secret's id is words joined by `/`; a word begins with a letter or digit.
bool has_whole_words(std::string_view id) {
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (id[i] == '/' &&
        (i + 1 == id.size() || (!base::is_lower(id[i + 1]) && !base::is_digit(id[i + 1])))) {
      return false;
    }
  }
  return true;
}

bool matches(std::string_view name, NameKind kind) {
  const Grammar& rule = grammar(kind);
  return !name.empty() && name.size() <= rule.max && rule.first(name.front()) &&
         std::all_of(name.begin() + 1, name.end(), rule.rest) &&
         (kind != NameKind::Secret || has_whole_words(name));
}

}  // namespace

std::string_view allowed(NameKind kind) { return grammar(kind).allowed; }

bool check_name(const model::Text& name, NameKind kind, diag::Sink& sink) {
  if (matches(name.value, kind)) {
    return true;
  }
  sink.report(
      kBadName.at(name.span, name.value, grammar(kind).kind).advise(std::string(allowed(kind))));
  return false;
}

}  // namespace schema
