#pragma once

#include "emit/emitter.h"

namespace emit::script {

// secrets.sh, which creates, updates and shows secrets, setup-secrets.sh, which guides through the
// first set-up, and collect.sh, which collects what an audit needs: the same bytes for every
// system. Their data is in plan.json next to them.
extern const Emitter kEmitter;

}  // namespace emit::script
