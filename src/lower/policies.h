#pragma once

#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// Writes the policies of every principal of an environment from what it is granted: one document,
// or as many as it takes to keep each within a managed policy's size.
void lower_policies(const model::Spec& spec, const plan::Plan& plan,
                    const model::Environment& environment, plan::Environment& to);

}  // namespace lower
