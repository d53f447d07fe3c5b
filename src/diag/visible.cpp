#include "diag/visible.h"

#include <fmt/format.h>

#include <cstdint>

#include "diag/mask.h"

namespace diag {

std::size_t append_visible(std::string& out, std::string_view bytes, base::CodePoint character) {
  if (character.valid && character.value == U'\t') {
    out += ' ';
    return 1;
  }
  const bool hidden =
      !character.valid || base::is_control(character.value) || base::is_invisible(character.value);
  if (!hidden) {
    out += bytes;
    return base::display_width(character.value);
  }
  const std::string escaped = fmt::format("\\{}{{{:x}}}", character.valid ? 'u' : 'x',
                                          static_cast<std::uint32_t>(character.value));
  out += escaped;
  return escaped.size();
}

std::string visible(std::string_view text) {
  std::string masked(text);
  mask_secrets(masked);
  const std::string_view view = masked;
  std::string out;
  out.reserve(view.size());
  for (std::size_t i = 0; i < view.size();) {
    const base::CodePoint character = base::decode_utf8(view, i);
    append_visible(out, view.substr(i, character.size), character);
    i += character.size;
  }
  return out;
}

}  // namespace diag
