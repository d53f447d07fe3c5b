#pragma once

#include "emit/emitter.h"

namespace emit::cdk {

// TypeScript for aws-cdk-lib: a stack class for each stack that creates secrets, and an app.
extern const Emitter kEmitter;

}  // namespace emit::cdk
