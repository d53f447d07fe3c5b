// Passwords in URLs: postgres://app:…@db.internal/shop.

#include <algorithm>
#include <array>

#include "scan/placeholder.h"
#include "scan/randomness.h"
#include "scan/rule.h"

namespace scan {

namespace {

constexpr std::size_t kLongestAuthority = 512;
constexpr std::size_t kShortestPassword = 4;
constexpr std::size_t kStrongPassword = 8;

bool ends_authority(char c) {
  return static_cast<unsigned char>(c) <= ' ' ||
         std::string_view("/?#\"'`<>\\,;|()[]").find(c) != std::string_view::npos;
}

// A host that only the local machine can reach, or that does not exist.
bool is_nowhere(std::string_view host) {
  host = host.substr(0, host.find(':'));
  constexpr std::array<std::string_view, 6> kNames{"localhost",   "127.0.0.1", "0.0.0.0",
                                                   "example.com", "host",      "hostname"};
  return std::find(kNames.begin(), kNames.end(), host) != kNames.end() ||
         host.find("example.") != std::string_view::npos || host.ends_with(".example") ||
         host.ends_with(".test") || host.ends_with(".invalid") || host.ends_with(".localhost");
}

bool has_letter_and_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return is_in(c, kLetter); }) &&
         std::any_of(text.begin(), text.end(), [](char c) { return is_in(c, kDigit); });
}

}  // namespace

std::optional<Match> search_url(const Rule& rule, std::string_view text, std::size_t at) {
  if (at < 2 || !is_in(text[at - 1], kAlnum)) {
    return std::nullopt;
  }
  const std::size_t begin = at + rule.literal.size();
  std::size_t end = begin;
  std::size_t at_sign = 0;
  std::size_t colon = 0;
  while (end < text.size() && end - begin < kLongestAuthority && !ends_authority(text[end])) {
    if (text[end] == '@') {
      at_sign = end;
    } else if (text[end] == ':' && colon == 0) {
      colon = end;
    }
    ++end;
  }
  if (at_sign == 0 || colon == 0 || colon > at_sign) {
    return std::nullopt;
  }
  const std::string_view user = text.substr(begin, colon - begin);
  const std::string_view password = text.substr(colon + 1, at_sign - colon - 1);
  const std::string_view host = text.substr(at_sign + 1, end - at_sign - 1);
  if (password.size() < kShortestPassword || password == user || host.empty() ||
      is_template(password) || password.find_first_of("${}*%<>") != std::string_view::npos ||
      is_placeholder(password)) {
    return std::nullopt;
  }
  const bool random = is_random(password);
  if (is_nowhere(host)) {
    return random ? std::optional(Match{colon + 1, at_sign, Level::Warning}) : std::nullopt;
  }
  const bool strong =
      random || (password.size() >= kStrongPassword && has_letter_and_digit(password));
  return Match{colon + 1, at_sign, strong ? Level::Error : Level::Warning};
}

}  // namespace scan
