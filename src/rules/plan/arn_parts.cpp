#include "rules/plan/arn_parts.h"

#include <array>
#include <cstddef>

namespace rules {

std::optional<ArnParts> arn_parts(std::string_view arn) {
  constexpr std::size_t kHeads = 5;
  std::array<std::string_view, kHeads> heads;
  for (std::string_view& head : heads) {
    const std::size_t colon = arn.find(':');
    if (colon == std::string_view::npos) {
      return std::nullopt;
    }
    head = arn.substr(0, colon);
    arn.remove_prefix(colon + 1);
  }
  if (heads[0] != "arn" || arn.empty()) {
    return std::nullopt;
  }
  return ArnParts{heads[1], heads[2], heads[3], heads[4], arn};
}

}  // namespace rules
