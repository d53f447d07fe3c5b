#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// One decoded character. `size` is the number of bytes; `valid` is false for a byte that begins no
// well-formed UTF-8 sequence (then `size` is 1 and `value` the byte).
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
  bool valid = false;
};

// The character that begins at `offset`, which is less than text.size(). Overlong forms, surrogates
// and values above U+10FFFF are not valid.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// Adds the character, which is no surrogate and at most U+10FFFF.
void append_utf8(std::string& out, char32_t character);

// C0 (tab and line feed too), DEL and C1.
bool is_control(char32_t character);

// Characters that a reader of the text cannot see or that change how the text around them is shown:
// bidirectional marks, zero-width characters, line and paragraph separators, tags, noncharacters.
bool is_invisible(char32_t character);

// How many columns of a terminal the character takes: 0, 1 or 2.
std::size_t display_width(char32_t character);

}  // namespace base
