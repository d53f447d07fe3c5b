#pragma once

#include "emit/emitter.h"

namespace emit::ecs {

// The containers' secrets: JSON for a task definition, and whole templates.
extern const Emitter kEmitter;

}  // namespace emit::ecs
