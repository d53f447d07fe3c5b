#pragma once

#include <string_view>
#include <vector>

#include "model/spec.h"

namespace rules {

// For each secret whether it is excused from the convention `rule`.
inline std::vector<bool> excused_from(const model::Spec& spec, std::string_view rule) {
  std::vector<bool> excused(spec.secrets.size());
  for (const model::Excuse& excuse : spec.conventions.excused) {
    if (!excuse.rule || excuse.rule->value == rule) {
      excused[excuse.secret_index] = true;
    }
  }
  return excused;
}

}  // namespace rules
