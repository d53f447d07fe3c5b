#pragma once

#include "emit/emitter.h"

namespace emit::docs {

// Pages for people about a system's secrets: SECRETS.md, and the same for browsers.
extern const Emitter kEmitter;

}  // namespace emit::docs
