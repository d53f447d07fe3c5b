#pragma once

#include <cstddef>
#include <string>

#include "plan/plan.h"
#include "templates/cdk.h"

namespace emit::cdk {

// DevSecrets; the others of an environment are DevSecrets2 and so on.
std::string class_name(const plan::Environment& environment, std::size_t index);

// What the template of an environment's file is given for one of its stacks.
templates::cdk::SecretsTs::StacksItem stack_class(const plan::Plan& plan,
                                                  const plan::Environment& environment,
                                                  std::size_t index);

}  // namespace emit::cdk
