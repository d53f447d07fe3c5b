#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// Writes the policies of every principal of an environment from what it is granted: one document,
// or as many as it takes to keep each within a managed policy's size. What is locked stays in its
// document, so that one more grant changes one document.
void lower_policies(const model::Spec& spec, const plan::Plan& plan,
                    const model::Environment& environment, const plan::LockedEnvironment* locked,
                    plan::Environment& to);

}  // namespace lower
