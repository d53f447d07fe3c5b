#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace format {

// The bytes at which a printer stops to look closer.
using ByteSet = std::array<bool, 256>;

// Control bytes, the first bytes of characters nobody sees, and those of `more`.
constexpr ByteSet bytes_to_escape(std::string_view more) {
  ByteSet set{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    set[byte] = true;
  }
  for (const std::size_t byte : {0x7FU, 0xC2U, 0xD8U, 0xE1U, 0xE2U, 0xEFU, 0xF3U}) {
    set[byte] = true;
  }
  for (const char byte : more) {
    set[static_cast<unsigned char>(byte)] = true;
  }
  return set;
}

struct Character {
  std::uint32_t code = 0;
  std::size_t size = 0;  // bytes; 0: none
};

// The character that begins at `text[at]`, at which a whole character stands.
Character character_at(std::string_view text, std::size_t at);

// True for what a reviewer cannot see or what changes how the rest is shown: control characters,
// zero-width and bidirectional ones, line and paragraph separators, tags.
bool is_invisible(std::uint32_t code);

// `digits` hexadecimal digits, in lower case.
void append_hex(std::string& out, std::uint32_t code, int digits);

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
