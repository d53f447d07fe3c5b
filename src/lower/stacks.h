#pragma once

#include "plan/plan.h"

namespace lower {

// Spreads what CloudFormation creates in an environment over stacks, each within a template's
// limits: 500 resources, 200 outputs, 1 MB (CloudFormation User Guide, "AWS CloudFormation
// quotas").
void lower_stacks(const plan::Plan& plan, plan::Environment& to);

}  // namespace lower
