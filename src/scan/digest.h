#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace scan {

inline constexpr std::size_t kDigestDigits = 16;

// What names a value without showing it: the first 16 hexadecimal digits of its SHA-256. Whoever
// guesses a weak value can confirm the guess with it.
std::string digest(std::string_view value);

}  // namespace scan
