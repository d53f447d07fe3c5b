#pragma once

#include <cstddef>
#include <string_view>

namespace scan {

// Error: the format identifies the secret. Warning: a test key, a wrong checksum, or a value that
// only its name and its randomness mark as a secret.
enum class Level { Error, Warning };

// A range of bytes that looks like a live secret.
struct Finding {
  std::string_view kind;   // "github-token"
  std::string_view title;  // "GitHub token"
  Level level = Level::Error;
  std::size_t begin = 0;  // byte offset in the text
  std::size_t size = 0;
  // How many of its characters may be shown: those that identify the kind, or very few.
  std::size_t shown = 0;
};

}  // namespace scan
