#pragma once

#include "emit/emitter.h"

namespace emit::cloudformation {

// Stacks that create secrets and policies, and templates for the functions that read them.
extern const Emitter kEmitter;

}  // namespace emit::cloudformation
