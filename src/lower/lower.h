#pragma once

#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// The plan of a spec, also of one that breaks rules of `check`: `verify` has its say about it, but
// nothing is to be written from it. Views in the plan point into the input.
plan::Plan lower(const model::Spec& spec);

}  // namespace lower
