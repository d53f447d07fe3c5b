#pragma once

#include <vector>

#include "lower/secrets.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// The accessors of code that fetches secrets at run time. Fills `to.modules`, in the order of the
// services, and the options of the languages. `ranges`: parallel to to.environments; the
// place of each secret of the spec in that environment.
void lower_accessors(const model::Spec& spec, const Instances& instances,
                     const std::vector<std::vector<Range>>& ranges, plan::Plan& to);

}  // namespace lower
