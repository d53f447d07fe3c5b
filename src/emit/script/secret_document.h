#pragma once

#include "format/json.h"
#include "plan/plan.h"

namespace emit::script {

// One secret as the next value of `out`.
void append_secret(format::JsonWriter& out, const plan::Plan& plan,
                   const plan::Environment& environment, const plan::Secret& secret);

}  // namespace emit::script
