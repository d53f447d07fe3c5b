#include "schema/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace schema {

namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

bool is_forbidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) ||
         // Soft hyphen, Arabic letter mark.
         c == 0xAD || c == 0x61C ||
         // Zero-width characters and directional marks; line and paragraph separators.
         (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         // Word joiner, invisible operators, isolates.
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c == 0xFFFD || c == 0xFFFE || c == 0xFFFF ||
         // Tags: invisible copies of ASCII.
         (c >= 0xE0000 && c <= 0xE007F);
}

// The character at `at`, which is advanced past it. Expects valid UTF-8; a truncated character does
// no harm.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) {
    return first;
  }
  char32_t character = first & (first >= 0xF0 ? 0x07U : first >= 0xE0 ? 0x0FU : 0x1FU);
  while (at < text.size() && is_continuation(text[at])) {
    character = (character << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return character;
}

}  // namespace

std::optional<char32_t> forbidden_character(std::string_view text, bool newlines) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = next_character(text, at);
    if (is_forbidden(character) && !(newlines && character == '\n')) {
      return character;
    }
  }
  return std::nullopt;
}

std::string describe_character(char32_t character) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

}  // namespace schema
