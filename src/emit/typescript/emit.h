#pragma once

#include "emit/emitter.h"

namespace emit::typescript {

// For each service that fetches secrets when it runs, a module with typed functions.
extern const Emitter kEmitter;

}  // namespace emit::typescript
