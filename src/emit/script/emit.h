#pragma once

#include "emit/emitter.h"

namespace emit::script {

// secrets.sh, which does what people do with the secrets of a system, and setup-secrets.sh, which
// leads through it: the same code for every system, with the system's plan as data.
extern const Emitter kEmitter;

}  // namespace emit::script
