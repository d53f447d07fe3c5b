#include "lower/character_set.h"

#include <algorithm>
#include <array>

namespace lower {

namespace {

constexpr char32_t kLast = 0x10FFFF;

struct Named {
  std::string_view name;
  std::string_view ranges;  // pairs of first and last
};

constexpr std::array kNamed{
    Named{"d", "09"},           Named{"w", "09AZ__az"},
    Named{"s", "\t\n\f\r  "},   Named{"alnum", "09AZaz"},
    Named{"alpha", "AZaz"},     Named{"ascii", std::string_view("\0\x7F", 2)},
    Named{"blank", "\t\t  "},   Named{"cntrl", std::string_view("\0\x1F\x7F\x7F", 4)},
    Named{"digit", "09"},       Named{"graph", "!~"},
    Named{"lower", "az"},       Named{"print", " ~"},
    Named{"punct", "!/:@[`{~"}, Named{"space", "\t\r  "},
    Named{"upper", "AZ"},       Named{"word", "09AZ__az"},
    Named{"xdigit", "09AFaf"},
};

void append_utf8(std::string& out, char32_t value) {
  const auto add = [&](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xC0U | (value >> 6U));
    add(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    add(0xE0U | (value >> 12U));
    add(0x80U | ((value >> 6U) & 0x3FU));
    add(0x80U | (value & 0x3FU));
  } else {
    add(0xF0U | (value >> 18U));
    add(0x80U | ((value >> 12U) & 0x3FU));
    add(0x80U | ((value >> 6U) & 0x3FU));
    add(0x80U | (value & 0x3FU));
  }
}

}  // namespace

void append_pattern_character(std::string& out, char32_t character, bool inside) {
  constexpr std::string_view kOutside = "^$\\.*+?()[]{}|";
  constexpr std::string_view kInside = "^\\-[]";
  if (character < 0x20 || character == 0x7F) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    out += "\\x";
    out += kDigits[character >> 4U];
    out += kDigits[character & 0xFU];
    return;
  }
  const bool escaped =
      character < 0x80 &&
      (inside ? kInside : kOutside).find(static_cast<char>(character)) != std::string_view::npos;
  out += escaped ? "\\" : "";
  append_utf8(out, character);
}

void CharacterSet::add(const CharacterSet& other) {
  ranges_.insert(ranges_.end(), other.ranges_.begin(), other.ranges_.end());
}

bool CharacterSet::add_named(std::string_view name) {
  const auto* found = std::ranges::find(kNamed, name, &Named::name);
  if (found == kNamed.end()) {
    return false;
  }
  for (std::size_t i = 0; i < found->ranges.size(); i += 2) {
    add(static_cast<unsigned char>(found->ranges[i]),
        static_cast<unsigned char>(found->ranges[i + 1]));
  }
  return true;
}

bool CharacterSet::fold_case() {
  normalize();
  if (!ranges_.empty() && ranges_.back().second >= 0x80) {
    return false;
  }
  const auto own = ranges_;
  for (const auto& [first, last] : own) {
    for (char32_t c = first; c <= last; ++c) {
      const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
      if (!letter) {
        continue;
      }
      add(c ^ 0x20U, c ^ 0x20U);
      // Two ASCII letters have a third form: the Kelvin sign and the long s.
      if ((c | 0x20U) == U'k') {
        add(0x212A, 0x212A);
      } else if ((c | 0x20U) == U's') {
        add(0x017F, 0x017F);
      }
    }
  }
  return true;
}

void CharacterSet::negate() {
  normalize();
  std::vector<std::pair<char32_t, char32_t>> rest;
  char32_t next = 0;
  for (const auto& [first, last] : ranges_) {
    if (first > next) {
      rest.emplace_back(next, first - 1);
    }
    next = last + 1;
  }
  if (next <= kLast) {
    rest.emplace_back(next, kLast);
  }
  ranges_ = std::move(rest);
}

void CharacterSet::normalize() {
  std::ranges::sort(ranges_);
  std::vector<std::pair<char32_t, char32_t>> merged;
  for (const auto& [first, last] : ranges_) {
    if (!merged.empty() && first <= merged.back().second + 1) {
      merged.back().second = std::max(merged.back().second, last);
    } else {
      merged.emplace_back(first, last);
    }
  }
  ranges_ = std::move(merged);
}

void CharacterSet::append(std::string& out) {
  normalize();
  if (ranges_.empty()) {
    out += "(?!)";
    return;
  }
  const bool negated = ranges_.back().second == kLast;
  if (negated) {
    negate();
  }
  if (negated && ranges_.empty()) {
    out += "[\\s\\S]";
    return;
  }
  out += negated ? "[^" : "[";
  for (const auto& [first, last] : ranges_) {
    append_pattern_character(out, first, true);
    if (last > first) {
      out += last > first + 1 ? "-" : "";
      append_pattern_character(out, last, true);
    }
  }
  out += ']';
}

}  // namespace lower
