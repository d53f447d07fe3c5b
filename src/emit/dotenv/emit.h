#pragma once

#include "emit/emitter.h"

namespace emit::dotenv {

// Examples of local value files, and the lines that keep the real files out of git.
extern const Emitter kEmitter;

}  // namespace emit::dotenv
