#pragma once

#include "emit/emitter.h"

namespace emit::make {

// secrets.mk, which a Makefile includes: targets that call secrets.sh.
extern const Emitter kEmitter;

}  // namespace emit::make
