#pragma once

#include <string>

#include "plan/access.h"

namespace emit::ecs {

// What follows the ARN in `valueFrom`: nothing for the entire secret, otherwise all of
// `:<key>:<stage>:<version>`, because the agent rejects a shorter form (Amazon ECS Developer Guide,
// "Pass Secrets Manager secrets through Amazon ECS environment variables").
std::string value_from_tail(const plan::Variable& variable);

}  // namespace emit::ecs
