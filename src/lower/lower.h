#pragma once

#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// The plan of a spec. Precondition: `check` found no error. Views in the plan point into the input.
plan::Plan lower(const model::Spec& spec);

}  // namespace lower
