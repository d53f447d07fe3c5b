#pragma once

#include "emit/emitter.h"

namespace emit::iam {

// A policy document for each principal that is granted anything.
extern const Emitter kEmitter;

}  // namespace emit::iam
