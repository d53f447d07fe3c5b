#include "format/escape.h"

#include <algorithm>

namespace format {

namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

constexpr std::array<Range, 11> kInvisible{{
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0xAD, 0xAD},        // soft hyphen
    {0x061C, 0x061C},    // Arabic letter mark
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200F},    // zero width, direction marks
    {0x2028, 0x202E},    // line and paragraph separator, direction
    {0x2060, 0x206F},    // word joiner, isolates
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFF9, 0xFFFF},    // annotations, object and replacement signs, no characters
    {0xE0000, 0xE0FFF},  // tags
}};

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (at + size > text.size()) {
    return {};
  }
  std::uint32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return {code, size};
}

bool is_invisible(std::uint32_t code) {
  return std::any_of(kInvisible.begin(), kInvisible.end(), [code](const Range& range) {
    return code >= range.first && code <= range.last;
  });
}

void append_hex(std::string& out, std::uint32_t code, int digits) {
  for (int digit = digits - 1; digit >= 0; --digit) {
    out += "0123456789abcdef"[(code >> (4U * static_cast<unsigned>(digit))) & 0xFU];
  }
}

}  // namespace format
