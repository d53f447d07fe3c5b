#include "driver/environments.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

namespace driver {

namespace {

// The first of `wanted` that is in none of the lists of the systems.
std::optional<UnknownWord> unknown_in(
    const std::vector<std::string>& wanted, const std::vector<System>& systems,
    std::initializer_list<std::vector<std::string> System::*> lists) {
  std::vector<std::string> names;
  std::unordered_set<std::string_view> known;
  for (const System& system : systems) {
    for (const auto list : lists) {
      for (const std::string& environment : system.*list) {
        if (known.insert(environment).second) {
          names.push_back(environment);
        }
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

}  // namespace

std::optional<UnknownWord> unknown_environment(const std::vector<std::string>& wanted,
                                               const std::vector<System>& systems) {
  return unknown_in(wanted, systems, {&System::environments});
}

std::optional<UnknownWord> unknown_deployed(const std::vector<std::string>& deployed,
                                            const std::vector<System>& systems) {
  return unknown_in(deployed, systems, {&System::environments, &System::locked_environments});
}

}  // namespace driver
