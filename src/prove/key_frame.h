#pragma once

#include <string>

#include "plan/plan.h"
#include "policy/document.h"

namespace prove {

// What a statement about a key says of its use, but for the secrets.
struct KeyFrame {
  std::string key;     // as Universe::key takes it; empty: see `wrong`
  std::string region;  // of Secrets Manager, through which alone it is used
  std::string wrong;   // why the statement is none that secretgen writes
};

KeyFrame key_frame(const policy::Statement& statement, const plan::Environment& environment);

// Asks the evaluator whether the statement allows the key's use for a secret in the way it should,
// and refuses every other: directly, through another service, for another secret or without one,
// with another key, in another account. `secret` is an ARN that the context's patterns match;
// `by_tag`: so do all that begin like it, since the tag tells them apart. Empty if all is well,
// else what came out wrong.
std::string tested(const policy::Statement& statement, const KeyFrame& frame,
                   const std::string& secret, bool by_tag);

}  // namespace prove
