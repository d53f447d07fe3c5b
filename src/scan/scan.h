#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scan {

// Error: the shape says what it is. Warning: a test key, a checksum that does not fit, or a value
// that only its name and its randomness speak against.
enum class Level { Error, Warning };

// A run of bytes that looks like a live secret.
struct Finding {
  std::string_view kind;   // "github-token"
  std::string_view title;  // "GitHub token"
  Level level = Level::Error;
  std::size_t begin = 0;  // in bytes from the beginning of the text
  std::size_t size = 0;
  // How many of its characters may be shown: those that say what it is, or very few.
  std::size_t shown = 0;
};

// What in `text`, which may be any bytes, looks like a live secret, in the order of the text; two
// findings never overlap. Placeholders, templates, identifiers and values from public documentation
// are none. The time is linear in the size of the text.
std::vector<Finding> scan(std::string_view text);

// True if a NUL is among the first 8,000 bytes: what git, too, takes for no text.
bool is_binary(std::string_view text);

inline constexpr std::size_t kDigestDigits = 16;

// What names a value without showing it: the first 16 hexadecimal digits of its SHA-256. Whoever
// guesses a weak value can confirm the guess with it.
std::string digest(std::string_view value);

}  // namespace scan
