#pragma once

#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// Fills the local files of the plan and of its environments: the value file that `local` names, and
// a file of variables for each service. The secrets and services must be complete.
void lower_local(const model::Spec& spec, plan::Plan& plan);

}  // namespace lower
