#include "format/escape.h"

namespace format {

base::CodePoint hidden_at(std::string_view text, std::size_t at) {
  const base::CodePoint character = base::decode_utf8(text, at);
  if (character.valid &&
      (base::is_control(character.value) || base::is_invisible(character.value))) {
    return character;
  }
  return {.size = 0};
}

void append_hex(std::string& out, char32_t code, int digits) {
  for (int digit = digits - 1; digit >= 0; --digit) {
    out += "0123456789abcdef"[(code >> (4U * static_cast<unsigned>(digit))) & 0xFU];
  }
}

}  // namespace format
