#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::cloudformation {

// The template of a stack that creates secrets, their rotation and managed policies, and exports
// the secrets' ARNs.
std::string stack_template(const plan::Plan& plan, const plan::Environment& environment,
                           const plan::Stack& stack);

}  // namespace emit::cloudformation
