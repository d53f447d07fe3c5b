#include <algorithm>

#include "scan/placeholder.h"
#include "scan/randomness.h"
#include "scan/rule.h"

namespace scan {

namespace {

bool is_escape_end(std::string_view before) {
  const auto hex_at = [&](std::size_t from_end) {
    return is_in(before[before.size() - from_end], kHexAnyCase);
  };
  const std::size_t size = before.size();
  // \n, %3D, \u003d
  return (size >= 2 && before[size - 2] == '\\' &&
          std::string_view("nrtbf").find(before[size - 1]) != std::string_view::npos) ||
         (size >= 3 && before[size - 3] == '%' && hex_at(2) && hex_at(1)) ||
         (size >= 6 && before[size - 6] == '\\' && before[size - 5] == 'u' && hex_at(4) &&
          hex_at(3) && hex_at(2) && hex_at(1));
}

}  // namespace

bool begins_token(std::string_view text, std::size_t at, Class body) {
  if (at == 0) {
    return true;
  }
  // Padding ends the token before it: `KEY=…`.
  const auto own = static_cast<Class>((body | kAlnum) & ~kPad);
  return !is_in(text[at - 1], own) || is_escape_end(text.substr(0, at));
}

std::optional<Match> match(const Rule& rule, std::string_view text, std::size_t at) {
  if (rule.search != nullptr) {
    return rule.search(rule, text, at);
  }
  const std::size_t literal = rule.literal.size();
  // Many words end like a short literal: `cache-key-…`.
  const bool weak = literal <= 3 || rule.body == kHex;
  if (is_in(rule.literal.front(), kAlnum) &&
      !begins_token(text, at, weak ? rule.body | kWord : rule.body)) {
    return std::nullopt;
  }
  std::size_t end = run_end(text, at + literal, rule.body, std::size_t{rule.most} + 1);
  while (end > at + literal && text[end - 1] == '.') {
    --end;
  }
  const std::size_t size = end - at - literal;
  if (size < rule.fewest || size > rule.most ||
      (end < text.size() && is_in(text[end], kAlnum | kUnderscore))) {
    return std::nullopt;
  }
  const std::string_view candidate = text.substr(at, end - at);
  const Verdict verdict = rule.check == nullptr ? Verdict::Likely : rule.check(candidate, literal);
  const auto excused = [&] {
    return is_placeholder(candidate.substr(literal)) || is_documented(candidate);
  };
  if (verdict == Verdict::No || (verdict != Verdict::Proven && excused())) {
    return std::nullopt;
  }
  return Match{at, end, verdict == Verdict::Doubtful ? Level::Warning : rule.level};
}

}  // namespace scan
