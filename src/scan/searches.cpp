// Tokens that are not just a literal and a run of characters.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "scan/placeholder.h"
#include "scan/randomness.h"
#include "scan/rule.h"

namespace scan {

namespace {

constexpr std::size_t kMostTokenPart = 8192;

// Decodes base64url up to the first character that is not part of it.
std::string decode_base64url(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    std::uint32_t value = 0;
    if (is_in(c, kUpper)) {
      value = static_cast<std::uint32_t>(c - 'A');
    } else if (is_in(c, kLower)) {
      value = static_cast<std::uint32_t>(c - 'a') + 26;
    } else if (is_in(c, kDigit)) {
      value = static_cast<std::uint32_t>(c - '0') + 52;
    } else if (c == '-' || c == '_') {
      value = c == '-' ? 62 : 63;
    } else {
      break;
    }
    bits = (bits << 6U) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes += static_cast<char>((bits >> count) & 0xffU);
    }
  }
  return bytes;
}

// The run of `size` characters of `body` that ends at `end`, if no word character precedes it.
bool stands_before(std::string_view text, std::size_t end, std::size_t size, Class body) {
  return end >= size && is_all(text.substr(end - size, size), body) &&
         begins_token(text, end - size, kWord);
}

bool ends_token(std::string_view text, std::size_t end) {
  return end >= text.size() || !is_in(text[end], kAlnum | kUnderscore);
}

// Payloads of the public examples of jwt.io and Supabase's local stack.
bool is_sample_payload(const std::string& payload) {
  return payload.find("\"John Doe\"") != std::string::npos ||
         payload.find("\"supabase-demo\"") != std::string::npos;
}

}  // namespace

std::optional<Match> search_json_web_token(const Rule& rule, std::string_view text,
                                           std::size_t at) {
  // Only at the beginning of a run, so that each run is read once.
  if (!begins_token(text, at, kWord | kDot)) {
    return std::nullopt;
  }
  const std::size_t header_end = run_end(text, at, kWord, kMostTokenPart);
  if (header_end >= text.size() || text[header_end] != '.') {
    return std::nullopt;
  }
  const std::size_t payload_end = run_end(text, header_end + 1, kWord, kMostTokenPart);
  if (payload_end >= text.size() || text[payload_end] != '.') {
    return std::nullopt;
  }
  std::size_t end = run_end(text, payload_end + 1, kWord | kDot, kMostTokenPart);
  while (text[end - 1] == '.') {
    --end;
  }
  if (end < payload_end + 20) {
    return std::nullopt;
  }
  const std::string header = decode_base64url(text.substr(at, header_end - at));
  if (header.find("\"alg\"") == std::string::npos) {
    return std::nullopt;
  }
  const std::string_view payload = text.substr(header_end + 1, payload_end - header_end - 1);
  if (is_sample_payload(decode_base64url(payload)) ||
      is_patterned(text.substr(payload_end + 1, end - payload_end - 1))) {
    return std::nullopt;
  }
  return Match{at, end, rule.level};
}

std::optional<Match> search_private_key(const Rule& rule, std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestName = 40;
  constexpr std::size_t kFewestBody = 64;
  constexpr std::size_t kMostBefore = 512;  // of headers, line ends and escapes
  const std::size_t name = at + rule.literal.size();
  const std::string_view head = text.substr(name, kLongestName);
  const std::size_t dashes = head.find("-----");
  if (dashes == std::string_view::npos ||
      head.substr(0, dashes).find("PRIVATE KEY") == std::string_view::npos) {
    return std::nullopt;
  }
  const bool encrypted = head.substr(0, dashes).find("ENCRYPTED") != std::string_view::npos;
  const auto is_gap = [](char c) {
    return std::string_view(" \t\r\n\\\"',+").find(c) != std::string_view::npos;
  };
  std::size_t body = 0;
  std::array<bool, 256> seen{};
  std::size_t end = name + dashes + 5;
  for (const std::size_t limit = end + kMostBefore; end < text.size(); ++end) {
    const char c = text[end];
    if (c == '\\' && end + 1 < text.size() && is_in(text[end + 1], kLower)) {
      ++end;  // \n
    } else if (is_in(c, kBase64 | kPad)) {
      ++body;
      seen[static_cast<unsigned char>(c)] = true;
    } else if (c == ':' && body < kFewestBody && end < limit) {
      // A header such as `Proc-Type: 4,ENCRYPTED`: its line is not part of the body.
      end += std::min(text.substr(end, kMostBefore).find('\n'), kMostBefore) - 1;
      body = 0;
    } else if (!is_gap(c) && !(c == '-' && body < kFewestBody && end < limit &&
                               !text.substr(end).starts_with("--"))) {
      break;
    }
    if (body < kFewestBody && end >= limit) {
      return std::nullopt;
    }
  }
  if (body < kFewestBody || std::count(seen.begin(), seen.end(), true) < 12) {
    return std::nullopt;
  }
  if (text.substr(end).starts_with("-----END")) {
    constexpr std::string_view kEnd = "-----END";
    const std::size_t last = text.substr(end + kEnd.size(), kLongestName).find("-----");
    end += last == std::string_view::npos ? kEnd.size() : kEnd.size() + last + 5;
  }
  return Match{at, end, encrypted ? Level::Warning : rule.level};
}

std::optional<Match> search_putty_key(const Rule& rule, std::string_view text, std::size_t at) {
  constexpr std::size_t kHead = 600;
  constexpr std::string_view kPrivate = "Private-Lines:";
  const std::string_view near = text.substr(at, kHead * 2);
  const std::size_t lines = near.find(kPrivate);
  if (lines == std::string_view::npos) {
    return std::nullopt;
  }
  std::size_t end = at + lines + kPrivate.size();
  const std::size_t begin = end;
  while (end < text.size() && (is_in(text[end], kBase64 | kPad) || text[end] == ' ' ||
                               text[end] == '\r' || text[end] == '\n')) {
    ++end;
  }
  return end - begin >= 64 ? std::optional(Match{at, end, rule.level}) : std::nullopt;
}

std::optional<Match> search_terraform_cloud(const Rule& rule, std::string_view text,
                                            std::size_t at) {
  constexpr std::size_t kBefore = 14;
  const std::size_t body = at + rule.literal.size();
  const std::size_t end = run_end(text, body, rule.body, std::size_t{rule.most} + 1);
  if (!stands_before(text, at, kBefore, kAlnum) || end - body < rule.fewest ||
      end - body > rule.most || is_placeholder(text.substr(body, end - body))) {
    return std::nullopt;
  }
  return Match{at - kBefore, end, rule.level};
}

std::optional<Match> search_mailchimp(const Rule& rule, std::string_view text, std::size_t at) {
  constexpr std::size_t kBefore = 32;
  const std::size_t body = at + rule.literal.size();
  const std::size_t end = run_end(text, body, rule.body, std::size_t{rule.most} + 1);
  if (end == body || end - body > rule.most || !ends_token(text, end) ||
      !stands_before(text, at, kBefore, kHex) ||
      is_placeholder(text.substr(at - kBefore, kBefore))) {
    return std::nullopt;
  }
  return Match{at - kBefore, end, rule.level};
}

std::optional<Match> search_telegram(const Rule& rule, std::string_view text, std::size_t at) {
  const std::size_t body = at + rule.literal.size();
  const std::size_t end = run_end(text, body, rule.body, std::size_t{rule.most} + 1);
  if (end - body != rule.most || is_placeholder(text.substr(body, end - body))) {
    return std::nullopt;
  }
  for (const std::size_t digits : {8U, 9U, 10U}) {
    if (stands_before(text, at, digits, kDigit)) {
      return Match{at - digits, end, rule.level};
    }
  }
  return std::nullopt;
}

}  // namespace scan
