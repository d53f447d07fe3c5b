#pragma once

#include <cstddef>
#include <string>

#include "plan/plan.h"
#include "templates/cdk.h"

namespace emit::cdk {

// DevSecrets; the others of an environment are DevSecrets2 and so on.
std::string class_name(const plan::Environment& environment, std::size_t index);

// The values for one of an environment's stacks in the template of its file.
templates::cdk::SecretsTs::StacksItem stack_class(const plan::Plan& plan,
                                                  const plan::Environment& environment,
                                                  std::size_t index);

}  // namespace emit::cdk
