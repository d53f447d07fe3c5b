#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rules {

// "`a`, `b`, `c` and 4 more": the first of a list, each between two of `quote`.
inline std::string listed(const std::vector<std::string>& all, std::string_view quote) {
  constexpr std::size_t kMost = 3;
  std::string text;
  for (std::size_t i = 0; i < all.size() && i < kMost; ++i) {
    text.append(i == 0 ? "" : ", ").append(quote).append(all[i]).append(quote);
  }
  return all.size() > kMost ? text + " and " + std::to_string(all.size() - kMost) + " more" : text;
}

}  // namespace rules
