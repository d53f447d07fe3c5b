#include "policy/values.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <vector>

#include "base/ascii.h"

namespace policy {

namespace {

std::optional<std::int64_t> integer(std::string_view text, std::size_t most_digits = 18) {
  if (text.empty() || text.size() > most_digits || !std::ranges::all_of(text, base::is_digit)) {
    return std::nullopt;
  }
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// Removes the first `count` characters, and returns the number that they form.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) {
    return std::nullopt;
  }
  const auto value = integer(text.substr(0, count));
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (!text.starts_with(c)) {
    return false;
  }
  text.remove_prefix(1);
  return true;
}

// Days from 1970-01-01 in the Gregorian calendar.
std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = year / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
  return era * 146097 + day_of_era - 719468;
}

std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

constexpr std::int64_t kMicroseconds = 1000000;

// "T10:00[:00[.123456]][Z|±hh:mm]" in microseconds.
std::optional<std::int64_t> time_of_day(std::string_view text) {
  if (!take(text, 'T')) {
    return std::nullopt;
  }
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) {
    return std::nullopt;
  }
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59) {
    return std::nullopt;
  }
  std::int64_t seconds = *hour * 3600 + *minute * 60;
  std::int64_t micro = 0;
  if (take(text, ':')) {
    const auto second = take_digits(text, 2);
    if (!second || *second > 59) {
      return std::nullopt;
    }
    seconds += *second;
    if (take(text, '.')) {
      std::int64_t unit = kMicroseconds / 10;
      std::size_t digits = 0;
      for (; digits < text.size() && base::is_digit(text[digits]); ++digits, unit /= 10) {
        micro += (text[digits] - '0') * unit;
      }
      if (digits == 0 || digits > 9) {
        return std::nullopt;
      }
      text.remove_prefix(digits);
    }
  }
  if (text == "Z") {
    return seconds * kMicroseconds + micro;
  }
  const bool east = text.starts_with('+');
  if (!east && !text.starts_with('-')) {
    return std::nullopt;  // a time without a zone may be any time of day
  }
  text.remove_prefix(1);
  const auto hours = take_digits(text, 2);
  take(text, ':');
  const auto minutes = take_digits(text, 2);
  if (!hours || *hours > 23 || !minutes || *minutes > 59 || !text.empty()) {
    return std::nullopt;
  }
  const std::int64_t offset = *hours * 3600 + *minutes * 60;
  return (seconds + (east ? -offset : offset)) * kMicroseconds + micro;
}

std::optional<std::array<std::uint8_t, 4>> ipv4(std::string_view text) {
  std::array<std::uint8_t, 4> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::string_view part = text.substr(0, dot);
    const auto value = integer(part, 3);
    if (!value || *value > 255 || (part.size() > 1 && part.front() == '0') ||
        (i + 1 < bytes.size()) != (dot < text.size())) {
      return std::nullopt;
    }
    bytes[i] = static_cast<std::uint8_t>(*value);
    text.remove_prefix(std::min(dot + 1, text.size()));
  }
  return bytes;
}

// The 16-bit groups of one side of a `::`; the last may be an IPv4 address.
std::optional<std::vector<std::uint8_t>> groups(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  while (!text.empty()) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view part = text.substr(0, colon);
    if (colon == text.size() && part.find('.') != std::string_view::npos) {
      const auto four = ipv4(part);
      if (!four) {
        return std::nullopt;
      }
      bytes.insert(bytes.end(), four->begin(), four->end());
      break;
    }
    unsigned value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value, 16);
    if (part.empty() || part.size() > 4 || error != std::errc() ||
        end != part.data() + part.size()) {
      return std::nullopt;
    }
    bytes.push_back(static_cast<std::uint8_t>(value >> 8U));
    bytes.push_back(static_cast<std::uint8_t>(value & 0xffU));
    if (colon < text.size() && colon + 1 == text.size()) {
      return std::nullopt;
    }
    text.remove_prefix(std::min(colon + 1, text.size()));
  }
  return bytes;
}

std::optional<std::array<std::uint8_t, 16>> ipv6(std::string_view text) {
  std::array<std::uint8_t, 16> bytes{};
  const std::size_t gap = text.find("::");
  const auto head = groups(text.substr(0, gap));
  if (!head) {
    return std::nullopt;
  }
  if (gap == std::string_view::npos) {
    if (head->size() != bytes.size()) {
      return std::nullopt;
    }
    std::ranges::copy(*head, bytes.begin());
    return bytes;
  }
  const auto tail = groups(text.substr(gap + 2));
  if (!tail || head->size() + tail->size() > bytes.size() - 2) {
    return std::nullopt;
  }
  std::ranges::copy(*head, bytes.begin());
  std::copy(tail->rbegin(), tail->rend(), bytes.rbegin());
  return bytes;
}

}  // namespace

std::optional<double> number(std::string_view text) {
  // More digits than a double can distinguish.
  constexpr std::ptrdiff_t kMostDigits = 15;
  if (text.starts_with('+') && text.size() > 1 && text[1] != '-') {
    text.remove_prefix(1);
  }
  const std::ptrdiff_t count = std::ranges::count_if(text, base::is_digit);
  const bool digits = count > 0 && count <= kMostDigits;
  const bool plain = std::ranges::all_of(text, [](char c) {
    return base::is_digit(c) || c == '.' || c == '-' || c == 'e' || c == 'E';
  });
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!digits || !plain || error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::optional<std::int64_t> date(std::string_view text) {
  if (const auto seconds = integer(text, 12); seconds && text.size() != 4) {
    return *seconds * kMicroseconds;
  }
  const auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) {
    return std::nullopt;
  }
  const auto month = take_digits(text, 2);
  if (!month || *month < 1 || *month > 12 || !take(text, '-')) {
    return std::nullopt;
  }
  const auto day = take_digits(text, 2);
  if (!day || *day < 1 || *day > days_in_month(*year, *month)) {
    return std::nullopt;
  }
  constexpr std::int64_t kDay = 86400;
  const std::int64_t start = days_from_civil(*year, *month, *day) * kDay * kMicroseconds;
  if (text.empty()) {
    return start;
  }
  const auto time = time_of_day(text);
  return time ? std::optional(start + *time) : std::nullopt;
}

std::optional<AddressRange> address_range(std::string_view text) {
  AddressRange range;
  const std::size_t slash = text.find('/');
  const std::string_view address = text.substr(0, slash);
  if (address.find(':') != std::string_view::npos) {
    const auto bytes = ipv6(address);
    if (!bytes) {
      return std::nullopt;
    }
    range.bytes = *bytes;
    range.six = true;
  } else {
    const auto bytes = ipv4(address);
    if (!bytes) {
      return std::nullopt;
    }
    std::ranges::copy(*bytes, range.bytes.begin());
  }
  const unsigned bits = range.six ? 128 : 32;
  range.prefix = bits;
  if (slash != std::string_view::npos) {
    const auto prefix = integer(text.substr(slash + 1), 3);
    if (!prefix || *prefix > bits) {
      return std::nullopt;
    }
    range.prefix = static_cast<unsigned>(*prefix);
  }
  return range;
}

bool contains(const AddressRange& range, const AddressRange& address) {
  if (range.six != address.six || address.prefix < range.prefix) {
    return false;
  }
  for (unsigned bit = 0; bit < range.prefix; ++bit) {
    const unsigned mask = 0x80U >> (bit % 8);
    if (((range.bytes[bit / 8] ^ address.bytes[bit / 8]) & mask) != 0) {
      return false;
    }
  }
  return true;
}

}  // namespace policy
