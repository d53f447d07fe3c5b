#pragma once

#include <algorithm>
#include <string_view>

#include "model/spec.h"

namespace rules {

// True if the secret is excused from the convention `rule`.
inline bool is_excused(const model::Spec& spec, const model::Secret& secret,
                       std::string_view rule) {
  return std::ranges::any_of(spec.conventions.excused, [&](const model::Excuse& excuse) {
    return &spec.secrets[excuse.secret_index] == &secret &&
           (!excuse.rule || excuse.rule->value == rule);
  });
}

}  // namespace rules
