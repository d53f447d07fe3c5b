#pragma once

#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// Sets the forgotten secrets of each environment, and the modules that are gone. `lock` outlives
// the plan.
void lower_forgotten(const plan::Lock& lock, plan::Plan& plan);

}  // namespace lower
