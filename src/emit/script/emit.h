#pragma once

#include "emit/emitter.h"

namespace emit::script {

// secrets.sh, which does what people do with the secrets of a system, setup-secrets.sh, which leads
// through it, and collect.sh, which gathers what an audit needs: the same bytes for every system.
// What they know of one is in plan.json beside them.
extern const Emitter kEmitter;

}  // namespace emit::script
