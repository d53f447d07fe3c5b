#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::script {

// plan.json, what the scripts know of a system: its environments, each secret once with what
// differs between them, and who reads it. No value of a secret.
std::string plan_document(const plan::Plan& plan);

}  // namespace emit::script
