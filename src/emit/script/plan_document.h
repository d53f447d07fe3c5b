#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::script {

// plan.json, the data of the scripts: the environments of a system, each secret once with what
// differs between them, and the services that read it. It contains no values.
std::string plan_document(const plan::Plan& plan);

}  // namespace emit::script
