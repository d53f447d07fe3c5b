#pragma once

#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"

namespace lower {

// The plan of a spec, also of one that breaks rules of `check`: `verify` has its say about it, but
// nothing is to be written from it. What `lock` says stays as it is. Views in the plan point into
// the input and into the lock.
plan::Plan lower(const model::Spec& spec, const plan::Lock& lock);

}  // namespace lower
