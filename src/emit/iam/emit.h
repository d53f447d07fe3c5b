#pragma once

#include "emit/emitter.h"

namespace emit::iam {

// The policy documents of each principal that has a grant.
extern const Emitter kEmitter;

}  // namespace emit::iam
