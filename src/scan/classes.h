#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace scan {

// A set of ASCII characters, as a union of these classes. No class contains bytes above 0x7f.
using Class = std::uint16_t;
inline constexpr Class kDigit = 1U << 0U;
inline constexpr Class kUpper = 1U << 1U;
inline constexpr Class kLower = 1U << 2U;
inline constexpr Class kHexLetter = 1U << 3U;    // a-f
inline constexpr Class kHexCapital = 1U << 4U;   // A-F
inline constexpr Class kBase32Digit = 1U << 5U;  // 2-7
inline constexpr Class kUnderscore = 1U << 6U;   // _
inline constexpr Class kDash = 1U << 7U;         // -
inline constexpr Class kDot = 1U << 8U;          // .
inline constexpr Class kSign = 1U << 9U;         // + /
inline constexpr Class kPad = 1U << 10U;         // =

inline constexpr Class kLetter = kUpper | kLower;
inline constexpr Class kAlnum = kLetter | kDigit;
inline constexpr Class kHex = kDigit | kHexLetter;
inline constexpr Class kHexAnyCase = kHex | kHexCapital;
inline constexpr Class kWord = kAlnum | kUnderscore | kDash;
inline constexpr Class kBase64 = kAlnum | kSign;

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> table{};
  const auto add = [&](std::string_view characters, Class part) {
    for (const char c : characters) {
      const auto byte = static_cast<unsigned char>(c);
      table[byte] = static_cast<Class>(table[byte] | part);
    }
  };
  add("0123456789", kDigit);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZ", kUpper);
  add("abcdefghijklmnopqrstuvwxyz", kLower);
  add("abcdef", kHexLetter);
  add("ABCDEF", kHexCapital);
  add("234567", kBase32Digit);
  add("_", kUnderscore);
  add("-", kDash);
  add(".", kDot);
  add("+/", kSign);
  add("=", kPad);
  return table;
}

inline constexpr std::array<Class, 256> kClasses = make_classes();

constexpr bool is_in(char c, Class wanted) {
  return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

constexpr char lower(char c) { return is_in(c, kUpper) ? static_cast<char>(c - 'A' + 'a') : c; }

// The end of the run of `wanted` characters from `begin`, at most `most` characters later.
constexpr std::size_t run_end(std::string_view text, std::size_t begin, Class wanted,
                              std::size_t most) {
  std::size_t end = begin;
  while (end < text.size() && end - begin < most && is_in(text[end], wanted)) {
    ++end;
  }
  return end;
}

// True if `text` is not empty and consists of `wanted` characters only.
constexpr bool is_all(std::string_view text, Class wanted) {
  return !text.empty() && run_end(text, 0, wanted, text.size()) == text.size();
}

// Five groups of hexadecimal digits, as in 123e4567-e89b-12d3-a456-426614174000.
constexpr bool is_uuid(std::string_view text) {
  return text.size() == 36 && is_all(text, kHexAnyCase | kDash) && text[8] == '-' &&
         text[13] == '-' && text[18] == '-' && text[23] == '-';
}

}  // namespace scan
