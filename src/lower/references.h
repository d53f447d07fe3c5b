#pragma once

#include <vector>

#include "lower/secrets.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// Fills `to.references`; the secrets of `to` must be complete. Names of secrets that are not in
// this environment are left out, and so are items without names.
void lower_references(const model::Spec& spec, const model::Environment& environment,
                      const std::vector<Range>& ranges, plan::Environment& to);

}  // namespace lower
