#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "random_text.h"

namespace labelled {

// A line of a file, and what a scanner should find in it.
struct Line {
  std::string text;
  std::string secret;  // empty: nothing
  std::string kind;    // the kind that was generated, for a report
};

// Lines with a secret of every documented format. The values are generated at run time: this
// repository contains no token, not even a fake one.
std::vector<Line> with_secrets(std::uint64_t seed);

// Lines that only look similar: digests, ids, images, placeholders, lock files, public keys, code.
std::vector<Line> without_secrets(std::uint64_t seed);

// Secrets of every documented format, without context.
std::vector<Line> bare_tokens(std::uint64_t seed);

// Lines of both kinds, in contexts that were written after the scanner.
std::vector<Line> held_out(std::uint64_t seed);

// `shape` with random text for {hex N}, {b64 N}, {b62 N}, {b32 N}, {dec N} and {uuid}.
std::string filled(std::string_view shape, Random& random);

}  // namespace labelled
