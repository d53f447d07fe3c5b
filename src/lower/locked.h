#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// The lock's entry of a secret, by its label or one that it had before; null if there is none.
const plan::LockedSecret* find_locked(const plan::LockedEnvironment& locked,
                                      const plan::Secret& secret);

// Gives the secrets of `to` what is locked: logical ids, unless the spec says another, ARNs that
// still fit the name, and first values. The shapes of first values join the plan's.
void keep_locked(const plan::LockedEnvironment& locked, const model::Spec& spec, plan::Plan& plan,
                 plan::Environment& to);

}  // namespace lower
