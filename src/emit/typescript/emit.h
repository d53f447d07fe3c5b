#pragma once

#include "emit/emitter.h"

namespace emit::typescript {

// A module with typed functions for each service that fetches secrets at run time.
extern const Emitter kEmitter;

}  // namespace emit::typescript
