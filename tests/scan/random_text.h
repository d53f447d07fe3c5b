#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>

namespace labelled {

inline constexpr std::string_view kDigits = "0123456789";
inline constexpr std::string_view kHex = "0123456789abcdef";
inline constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
inline constexpr std::string_view kBase36 = "0123456789abcdefghijklmnopqrstuvwxyz";
inline constexpr std::string_view kBase62 =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
inline constexpr std::string_view kUrl =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
inline constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// The same seed gives the same text on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
  std::size_t between(std::size_t first, std::size_t last) {
    return first + below(last - first + 1);
  }

  std::string text(std::string_view alphabet, std::size_t size) {
    std::string made;
    for (std::size_t i = 0; i < size; ++i) {
      made += alphabet[below(alphabet.size())];
    }
    return made;
  }
  std::string_view one(std::span<const std::string_view> choices) {
    return choices[below(choices.size())];
  }
  std::string uuid() {
    return text(kHex, 8) + "-" + text(kHex, 4) + "-4" + text(kHex, 3) + "-a" + text(kHex, 3) + "-" +
           text(kHex, 12);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace labelled
