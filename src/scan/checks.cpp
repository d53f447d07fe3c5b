#include <algorithm>
#include <array>
#include <cstdint>

#include "scan/placeholder.h"
#include "scan/randomness.h"
#include "scan/rule.h"

namespace scan {

namespace {

constexpr std::string_view kBase62 =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kCheckDigits = 6;

std::uint32_t crc32(std::string_view text) {
  std::uint32_t value = 0xffffffffU;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) {
      value = (value >> 1U) ^ ((value & 1U) != 0 ? 0xedb88320U : 0U);
    }
  }
  return ~value;
}

bool ends_with_crc32(std::string_view body) {
  const std::string_view random = body.substr(0, body.size() - kCheckDigits);
  std::uint32_t left = crc32(random);
  for (std::size_t i = body.size(); i-- > random.size();) {
    if (body[i] != kBase62[left % kBase62.size()]) {
      return false;
    }
    left /= static_cast<std::uint32_t>(kBase62.size());
  }
  return left == 0;
}

// Removes the part of `text` before the next `separator`, or all of it, and returns it.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t size = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, size);
  text.remove_prefix(std::min(size + 1, text.size()));
  return part;
}

bool is_between(std::size_t size, std::size_t fewest, std::size_t most) {
  return size >= fewest && size <= most;
}

bool is_digits(std::string_view text, std::size_t fewest, std::size_t most) {
  return is_between(text.size(), fewest, most) && is_all(text, kDigit);
}

// Removes that many numbers of a Slack token, with their dashes; false if one is not a number.
bool takes_numbers(std::string_view& text, int count) {
  bool all = true;
  for (int i = 0; i < count; ++i) {
    all = is_digits(take(text, '-'), 10, 13) && all;
  }
  return all;
}

constexpr Verdict likely(bool fits) { return fits ? Verdict::Likely : Verdict::No; }

}  // namespace

Verdict check_aws_key_id(std::string_view candidate, std::size_t /*literal*/) {
  return likely(entropy(candidate) >= 3.0);
}

Verdict check_crc32(std::string_view candidate, std::size_t literal) {
  return ends_with_crc32(candidate.substr(literal)) ? Verdict::Proven : Verdict::Doubtful;
}

Verdict check_github_server(std::string_view candidate, std::size_t literal) {
  const std::string_view body = candidate.substr(literal);
  if (body.size() == 36 && is_all(body, kAlnum)) {
    return check_crc32(candidate, literal);
  }
  // Since April 2026: ghs_ID_JWT.
  const auto dots = std::count(body.begin(), body.end(), '.');
  return likely(dots == 2 && body.find("_eyJ") != std::string_view::npos);
}

Verdict check_github_fine_grained(std::string_view candidate, std::size_t literal) {
  const std::string_view body = candidate.substr(literal);
  return likely(body.find('_') == 22 && body.find('_', 23) == std::string_view::npos);
}

Verdict check_gitlab(std::string_view candidate, std::size_t literal) {
  std::string_view body = candidate.substr(literal);
  if (body.size() == 20) {
    return likely(is_all(body, kWord));
  }
  // Routable: the payload, then two characters of its length and seven of a checksum.
  const std::string_view payload = take(body, '.');
  if (body.find('.') != std::string_view::npos) {
    take(body, '.');  // a version in between
  }
  return likely(is_between(payload.size(), 27, 300) && body.size() == 9 &&
                is_all(body, kDigit | kLower));
}

Verdict check_slack_bot(std::string_view candidate, std::size_t literal) {
  std::string_view body = candidate.substr(literal);
  return likely(takes_numbers(body, 2) && is_between(body.size(), 18, 60));
}

Verdict check_slack_user(std::string_view candidate, std::size_t literal) {
  std::string_view body = candidate.substr(literal);
  if (candidate.starts_with("xoxe-1-")) {
    return likely(body.size() >= 140);
  }
  return likely(takes_numbers(body, 3) && is_between(body.size(), 28, 34));
}

Verdict check_slack_app(std::string_view candidate, std::size_t literal) {
  std::string_view body = candidate.substr(literal);
  return likely(is_digits(take(body, '-'), 1, 1) && is_all(take(body, '-'), kUpper | kDigit) &&
                is_digits(take(body, '-'), 6, 20) && is_between(body.size(), 32, 80) &&
                is_all(body, kAlnum));
}

Verdict check_slack_webhook(std::string_view candidate, std::size_t literal) {
  std::string_view body = candidate.substr(literal);
  const bool workflow = candidate.find("workflows") != std::string_view::npos;
  const std::string_view team = take(body, '/');
  const std::string_view channel = take(body, '/');
  const bool numbered = !workflow || is_all(take(body, '/'), kDigit);
  return likely(team.starts_with('T') && channel.starts_with(workflow ? 'A' : 'B') && numbered &&
                is_between(body.size(), 23, 25) && is_all(body, kAlnum) && !is_patterned(body));
}

Verdict check_stripe_intent(std::string_view candidate, std::size_t literal) {
  constexpr std::string_view kSecret = "_secret_";
  const std::string_view body = candidate.substr(literal);
  const std::size_t middle = body.find(kSecret);
  if (middle == std::string_view::npos || middle < 14 || body.size() - middle < 20) {
    return Verdict::No;
  }
  // Check both parts here: the word between them would make the whole look like a placeholder.
  const bool excused = is_placeholder(body.substr(0, middle)) ||
                       is_placeholder(body.substr(middle + kSecret.size()));
  return excused ? Verdict::No : Verdict::Proven;
}

Verdict check_openai(std::string_view candidate, std::size_t literal) {
  // Every key has "OpenAI", base64-encoded, in the middle.
  constexpr std::string_view kMark = "T3BlbkFJ";
  const std::size_t middle = candidate.find(kMark);
  return likely(middle != std::string_view::npos && middle - literal >= 20 &&
                candidate.size() - middle - kMark.size() >= 20);
}

Verdict check_anthropic(std::string_view candidate, std::size_t /*literal*/) {
  return likely(candidate.ends_with("AA"));
}

Verdict check_sendgrid(std::string_view candidate, std::size_t literal) {
  const std::string_view body = candidate.substr(literal);
  return likely(body.find('.') == 22 && body.rfind('.') == 22);
}

Verdict check_cloudflare_ca(std::string_view candidate, std::size_t literal) {
  const std::string_view body = candidate.substr(literal);
  return likely(body.find('-') == 24 && body.rfind('-') == 24);
}

Verdict check_azure_storage(std::string_view candidate, std::size_t literal) {
  const std::string_view body = candidate.substr(literal);
  return likely(body.find('=') == 86 && body.ends_with("=="));
}

Verdict check_cloudflare(std::string_view candidate, std::size_t /*literal*/) {
  constexpr std::size_t kChecksum = 8;
  return likely(is_all(candidate.substr(candidate.size() - kChecksum), kHex));
}

Verdict check_npm_uuid(std::string_view candidate, std::size_t literal) {
  return likely(is_uuid(candidate.substr(literal)));
}

}  // namespace scan
