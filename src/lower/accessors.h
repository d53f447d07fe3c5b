#pragma once

#include <vector>

#include "lower/secrets.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// What code is given that fetches secrets when it runs. Fills `to.modules`, in the order of the
// services, and the options of the languages. `ranges`: beside to.environments, for each secret of
// the spec where it is in that environment.
void lower_accessors(const model::Spec& spec, const Instances& instances,
                     const std::vector<std::vector<Range>>& ranges, plan::Plan& to);

}  // namespace lower
