#pragma once

#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// Distributes what CloudFormation creates in an environment over stacks, each within the limits of
// a template (aws/limits.h). Locked resources stay in their stack; new ones go where there is room.
void lower_stacks(const plan::Plan& plan, const plan::LockedEnvironment* locked,
                  plan::Environment& to);

}  // namespace lower
