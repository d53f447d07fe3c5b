#pragma once

#include "plan/plan.h"

namespace rules {

// True if modules are written for any language.
inline bool is_code_wanted(const plan::Plan& plan) {
  return plan.target(plan::Target::TypeScript).wanted || plan.target(plan::Target::Python).wanted;
}

}  // namespace rules
