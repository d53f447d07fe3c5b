#pragma once

#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// Fills the local files of the plan and of its environments, whose secrets and services are there:
// the value file that `local` names, and for each service a file of its variables.
void lower_local(const model::Spec& spec, plan::Plan& plan);

}  // namespace lower
