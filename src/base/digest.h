#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

inline constexpr std::size_t kDigestSize = 64;
// True for a text in that form.
bool is_digest(std::string_view text);

}  // namespace base
