#pragma once

#include "plan/plan.h"

namespace rules {

// True if modules are written for any language.
inline bool is_code_wanted(const plan::Plan& plan) {
  return plan.target(terms::Target::TypeScript).wanted || plan.target(terms::Target::Python).wanted;
}

}  // namespace rules
