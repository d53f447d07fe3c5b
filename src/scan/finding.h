#pragma once

#include <cstddef>
#include <string_view>

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

}  // namespace scan
