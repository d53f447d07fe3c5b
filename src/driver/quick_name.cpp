#include "driver/quick_name.h"

#include <algorithm>
#include <cstddef>

namespace driver {

namespace {

bool is_word(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r"), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

}  // namespace

std::string quick_name(std::string_view spec) {
  constexpr std::string_view kKey = "system:";
  std::string name;
  for (std::size_t at = spec.find(kKey); at != std::string_view::npos;
       at = spec.find(kKey, at + 1)) {
    if (at != 0 && spec[at - 1] != '\n') {
      continue;
    }
    std::string_view value = spec.substr(at + kKey.size());
    value = value.substr(0, value.find('\n'));
    value = trimmed(value.substr(0, value.find(" #")));
    if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0]) {
      value = value.substr(1, value.size() - 2);
    }
    if (!name.empty() || !is_word(value)) {
      return {};
    }
    name = value;
  }
  return name;
}

}  // namespace driver
