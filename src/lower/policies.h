#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// Writes the policies of every principal of an environment from its grants: one document, or as
// many as are needed to keep each within the size of a managed policy. Locked grants stay in their
// document, so that a new grant changes one document.
void lower_policies(const model::Spec& spec, const plan::Plan& plan,
                    const model::Environment& environment, const plan::LockedEnvironment* locked,
                    plan::Environment& to);

}  // namespace lower
