#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// A decoded character. `size` is its number of bytes; `valid` is false for a byte that does not
// begin a well-formed UTF-8 sequence (then `size` is 1, and `value` is the byte).
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
  bool valid = false;
};

// The character that begins at `offset`, which is less than text.size(). Overlong forms, surrogates
// and values above U+10FFFF are not valid.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// Appends the character, which must not be a surrogate and at most U+10FFFF.
void append_utf8(std::string& out, char32_t character);

// C0 (tab and line feed too), DEL and C1.
bool is_control(char32_t character);

// Characters that are invisible or that change how the text around them is displayed:
// bidirectional marks, zero-width characters, line and paragraph separators, tags, noncharacters.
bool is_invisible(char32_t character);

// The number of terminal columns that the character occupies: 0, 1 or 2.
std::size_t display_width(char32_t character);

}  // namespace base
