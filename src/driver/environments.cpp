#include "driver/environments.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace driver {

std::optional<UnknownWord> unknown_environment(const std::vector<std::string>& wanted,
                                               const std::vector<System>& systems) {
  std::vector<std::string> names;
  std::unordered_set<std::string_view> known;
  for (const System& system : systems) {
    for (const std::string& environment : system.environments) {
      if (known.insert(environment).second) {
        names.push_back(environment);
      }
    }
  }
  const auto unknown = std::ranges::find_if(
      wanted, [&](const std::string& environment) { return !known.contains(environment); });
  if (unknown == wanted.end()) {
    return std::nullopt;
  }
  return UnknownWord{*unknown, std::move(names)};
}

}  // namespace driver
