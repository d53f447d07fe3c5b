#pragma once

#include <cstdint>
#include <vector>

#include "lower/secrets.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// The grants of each principal, with their reasons; the policies are made later (policies.h). Fills
// `to.principals`: each service's role and execution role in the order of services, then the spec's
// principals. If a value is resolved at deployment and the spec declares no `deployer`, one without
// an identity is added.
void lower_principals(const model::Spec& spec, const model::Environment& environment,
                      std::uint32_t environment_index, const Instances& instances,
                      const std::vector<Range>& ranges, plan::Environment& to);

}  // namespace lower
