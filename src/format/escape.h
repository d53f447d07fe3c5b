#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/unicode.h"

namespace format {

// The bytes at which a printer stops to look closer.
using ByteSet = std::array<bool, 256>;

// Control bytes, the first bytes of all characters beyond ASCII, and those of `more`.
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

// The character that begins at `text[at]`, if a reviewer cannot see it or it changes how the rest
// is shown (controls, zero-width and bidirectional ones, separators, tags); else its size is 0.
base::CodePoint hidden_at(std::string_view text, std::size_t at);

// `digits` hexadecimal digits, in lower case.
void append_hex(std::string& out, char32_t code, int digits);

// Appends `text`, giving `escape(out, text, at)` each place whose byte is in `set`. It appends what
// is to stand there and says how many bytes that was for; 0 keeps the byte as it is.
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
