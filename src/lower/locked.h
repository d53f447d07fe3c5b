#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// The entry of a secret in the lock, by its label or a former label; nullptr if there is none.
const plan::LockedSecret* find_locked(const plan::LockedEnvironment& locked,
                                      const plan::Secret& secret);

// Copies what is locked to the secrets of `to`: logical ids, unless the spec sets another, ARNs
// that still match the name, and initial values, whose shapes are added to the plan.
void keep_locked(const plan::LockedEnvironment& locked, const model::Spec& spec, plan::Plan& plan,
                 plan::Environment& to);

// Sets the initial value of secrets that stacks create without one: those of a target with
// `values: none`, and those that the lock knows without one. A value that is added to a template
// would replace the live one.
void leave_out_values(const plan::LockedEnvironment* locked, const model::Spec& spec,
                      plan::Plan& plan, plan::Environment& to);

}  // namespace lower
