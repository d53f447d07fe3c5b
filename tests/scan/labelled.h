#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "random_text.h"

namespace labelled {

// A line as it stands in some file, and what a scanner is to find in it.
struct Line {
  std::string text;
  std::string secret;  // empty: nothing
  std::string kind;    // what it was made as, for a report
};

// Lines with a secret of every documented format. The values are made here and now: this
// repository holds no token, not even a false one.
std::vector<Line> with_secrets(std::uint64_t seed);

// Lines that only look as if: digests, ids, images, placeholders, lock files, public keys, code.
std::vector<Line> without_secrets(std::uint64_t seed);

// Secrets of every documented format, nothing around them.
std::vector<Line> bare_tokens(std::uint64_t seed);

// Lines of both sorts, in contexts that were written after the scanner.
std::vector<Line> held_out(std::uint64_t seed);

// `shape` with random text for {hex N}, {b64 N}, {b62 N}, {b32 N}, {dec N} and {uuid}.
std::string filled(std::string_view shape, Random& random);

}  // namespace labelled
