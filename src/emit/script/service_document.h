#pragma once

#include <vector>

#include "json/writer.h"
#include "plan/plan.h"

namespace emit::script {

// The services of all environments as the next value of `out`: by which variables each receives
// which secrets, and how. A read is of every environment that has the secret, unless it names its
// own.
void append_services(json::Writer& out, const plan::Plan& plan);

}  // namespace emit::script
