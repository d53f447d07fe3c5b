#pragma once

#include "emit/emitter.h"

namespace emit::dotenv {

// Examples of the files in which people keep values, and the lines that keep these out of git.
extern const Emitter kEmitter;

}  // namespace emit::dotenv
