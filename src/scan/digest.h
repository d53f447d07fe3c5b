#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace scan {

inline constexpr std::size_t kDigestDigits = 16;

// Identifies a value without showing it: the first 16 hexadecimal digits of its SHA-256. A digest
// confirms a correct guess of a weak value.
std::string digest(std::string_view value);

}  // namespace scan
