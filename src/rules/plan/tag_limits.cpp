#include "rules/plan/tag_limits.h"

#include <fmt/format.h>

namespace rules {

std::string tag_problem(std::string_view text, std::size_t longest) {
  constexpr std::string_view kSigns = " +-=._:/@";
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // AWS accepts letters beyond ASCII, too.
    const bool foreign = byte >= 0x80U;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!foreign && !letter && kSigns.find(c) == std::string_view::npos) {
      return fmt::format("contains `{}`", c);
    }
    length += (byte & 0xC0U) != 0x80U ? 1 : 0;
  }
  if (length > longest) {
    return fmt::format("has {} characters, more than {}", length, longest);
  }
  return {};
}

}  // namespace rules
