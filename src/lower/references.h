#pragma once

#include <vector>

#include "lower/secrets.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// Fills `to.references`, whose secrets are there. A name of a secret that is not in this
// environment is left out, and so is an item without any name.
void lower_references(const model::Spec& spec, const model::Environment& environment,
                      const std::vector<Range>& ranges, plan::Environment& to);

}  // namespace lower
