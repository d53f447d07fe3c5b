#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/effective_settings.h"
#include "model/secret.h"

namespace rules {

// The first of `environments`, ascending, in which the secret is and `holds(EffectiveSettings)`.
template <class Holds>
std::optional<std::uint32_t> first_where(const model::Secret& secret,
                                         const std::vector<std::uint32_t>& environments,
                                         Holds holds) {
  for (const std::uint32_t environment : secret.environments) {
    if (std::ranges::binary_search(environments, environment) &&
        holds(model::effective_settings(secret, environment))) {
      return environment;
    }
  }
  return std::nullopt;
}

}  // namespace rules
