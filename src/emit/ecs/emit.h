#pragma once

#include "emit/emitter.h"

namespace emit::ecs {

// The containers' secrets, as JSON for a task definition and as complete templates.
extern const Emitter kEmitter;

}  // namespace emit::ecs
