#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::script {

// What secrets.sh knows of a system, as JSON: for each environment its secrets as CreateSecret
// takes them, what a value must be and where it is kept locally, and who reads it. No value.
std::string plan_document(const plan::Plan& plan);

}  // namespace emit::script
