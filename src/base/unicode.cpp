#include "base/unicode.h"

#include <algorithm>
#include <array>
#include <span>

namespace base {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Sorted for binary search.
constexpr std::array kInvisible{
    Range{0x00ad, 0x00ad},   Range{0x034f, 0x034f}, Range{0x061c, 0x061c}, Range{0x115f, 0x1160},
    Range{0x17b4, 0x17b5},   Range{0x180b, 0x180f}, Range{0x200b, 0x200f}, Range{0x2028, 0x202e},
    Range{0x2060, 0x206f},   Range{0x3164, 0x3164}, Range{0xfdd0, 0xfdef}, Range{0xfeff, 0xfeff},
    Range{0xffa0, 0xffa0},   Range{0xfff0, 0xfffb}, Range{0xfffe, 0xffff}, Range{0x1d173, 0x1d17a},
    Range{0xe0000, 0xe0fff},
};
constexpr std::array kNoWidth{
    Range{0x0300, 0x036f},
    Range{0x20d0, 0x20ff},
    Range{0xfe00, 0xfe0f},
    Range{0xfe20, 0xfe2f},
};
constexpr std::array kWide{
    Range{0x1100, 0x115f},   Range{0x2e80, 0x303e},   Range{0x3041, 0xa4cf},
    Range{0xac00, 0xd7a3},   Range{0xf900, 0xfaff},   Range{0xfe30, 0xfe6f},
    Range{0xff00, 0xff60},   Range{0xffe0, 0xffe6},   Range{0x1f300, 0x1f64f},
    Range{0x1f680, 0x1f6ff}, Range{0x1f900, 0x1faff}, Range{0x20000, 0x3fffd},
};

bool contains(std::span<const Range> ranges, char32_t character) {
  const auto range = std::ranges::lower_bound(ranges, character, {}, &Range::last);
  return range != ranges.end() && range->first <= character;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t index) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[index]));
  };
  const char32_t lead = byte(offset);
  if (lead < 0x80) {
    return {lead, 1, true};
  }
  std::size_t size = 0;
  char32_t smallest = 0;
  char32_t value = 0;
  if ((lead & 0xe0) == 0xc0) {
    size = 2;
    smallest = 0x80;
    value = lead & 0x1f;
  } else if ((lead & 0xf0) == 0xe0) {
    size = 3;
    smallest = 0x800;
    value = lead & 0x0f;
  } else if ((lead & 0xf8) == 0xf0) {
    size = 4;
    smallest = 0x10000;
    value = lead & 0x07;
  } else {
    return {lead, 1, false};
  }
  if (text.size() - offset < size) {
    return {lead, 1, false};
  }
  for (std::size_t i = 1; i < size; ++i) {
    const char32_t next = byte(offset + i);
    if ((next & 0xc0) != 0x80) {
      return {lead, 1, false};
    }
    value = (value << 6) | (next & 0x3f);
  }
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (value < smallest || value > 0x10ffff || surrogate) {
    return {lead, 1, false};
  }
  return {value, size, true};
}

void append_utf8(std::string& out, char32_t character) {
  const auto add = [&](char32_t byte) { out += static_cast<char>(byte); };
  const auto continued = [&](unsigned shift) { add(0x80U | ((character >> shift) & 0x3fU)); };
  if (character < 0x80) {
    add(character);
  } else if (character < 0x800) {
    add(0xc0U | (character >> 6U));
    continued(0);
  } else if (character < 0x10000) {
    add(0xe0U | (character >> 12U));
    continued(6);
    continued(0);
  } else {
    add(0xf0U | (character >> 18U));
    continued(12);
    continued(6);
    continued(0);
  }
}

bool is_control(char32_t character) {
  return character < 0x20 || (character >= 0x7f && character <= 0x9f);
}

bool is_invisible(char32_t character) {
  return character >= 0xad && contains(kInvisible, character);
}

std::size_t display_width(char32_t character) {
  if (character < 0x300) {
    return 1;
  }
  if (contains(kNoWidth, character)) {
    return 0;
  }
  return contains(kWide, character) ? 2 : 1;
}

}  // namespace base
