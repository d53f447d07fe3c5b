#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::ecs {

// A CloudFormation template with the service's task definition on Fargate. Its container's
// `Secrets` and `Environment` are what the service receives; replace the rest.
std::string task_definition(const plan::Plan& plan, const plan::Environment& environment,
                            const plan::Service& service);

}  // namespace emit::ecs
