#pragma once

#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// Spreads what CloudFormation creates in an environment over stacks, each within the limits of a
// template (aws/limits.h). What is locked stays in its stack, and what is new goes where there is
// room.
void lower_stacks(const plan::Plan& plan, const plan::LockedEnvironment* locked,
                  plan::Environment& to);

}  // namespace lower
