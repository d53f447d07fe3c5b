#pragma once

#include <vector>

#include "json/writer.h"
#include "plan/plan.h"

namespace emit::script {

// Prints the services of all environments as the next value of `out`: the variables by which each
// receives secrets. A read is for every environment that has the secret, unless it lists its own.
void append_services(json::Writer& out, const plan::Plan& plan);

}  // namespace emit::script
