#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::ecs {

// The `secrets` of a container definition, and its `environment` if a variable contains a secret's
// name. Every secret can be named (see plan::Service::unnameable).
std::string secrets_file(const plan::Environment& environment, const plan::Service& service);

}  // namespace emit::ecs
