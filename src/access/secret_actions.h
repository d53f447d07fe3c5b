#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "policy/access_policy.h"

namespace access_query {

// Actions that the same statements name, so that their results are the same for every secret.
struct AlikeActions {
  std::vector<bool> statements;      // parallel to the policy's
  std::vector<std::size_t> actions;  // indices into aws::kSecretActions
};
std::vector<AlikeActions> alike_actions(const policy::AccessPolicy& policy);

}  // namespace access_query
