#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace format {

// The bytes that a printer has to check.
using ByteSet = std::array<bool, 256>;

// Control bytes, the first bytes of all characters beyond ASCII, and the bytes of `more`.
constexpr ByteSet bytes_to_escape(std::string_view more) {
  ByteSet set{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    set[byte] = true;
  }
  for (std::size_t byte = 0x7F; byte < set.size(); ++byte) {
    set[byte] = byte == 0x7F || byte >= 0xC2;
  }
  for (const char byte : more) {
    set[static_cast<unsigned char>(byte)] = true;
  }
  return set;
}

// The character at `text[at]`, if it is invisible or changes the display of other text (controls,
// zero-width and bidirectional characters, separators, tags); otherwise its size is 0.
base::CodePoint hidden_at(std::string_view text, std::size_t at);

// `digits` hexadecimal digits in lower case.
void append_hex(std::string& out, char32_t code, int digits);

// Appends `text`, and calls `escape(out, text, at)` for each byte in `set`. `escape` appends a
// replacement and returns how many bytes it replaces; 0 keeps the byte.
template <class Escape>
void append_escaped(std::string& out, std::string_view text, const ByteSet& set, Escape escape) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!set[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    out.append(text, kept, at - kept);
    kept = at;
    if (const std::size_t taken = escape(out, text, at); taken != 0) {
      at += taken;
      kept = at;
    } else {
      ++at;
    }
  }
  out.append(text, kept, text.size() - kept);
}

}  // namespace format
