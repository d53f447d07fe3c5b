#pragma once

#include <string>

#include "plan/plan.h"
#include "policy/document.h"

namespace prove {

// How a statement allows the use of a key, apart from the secrets.
struct KeyFrame {
  std::string key;     // the argument of Universe::key; empty: see `wrong`
  std::string region;  // of Secrets Manager, through which it may be used
  std::string wrong;   // why secretgen would not write such a statement
};

KeyFrame key_frame(const policy::Statement& statement, const plan::Environment& environment);

// Asks the evaluator whether the statement allows the intended use of the key for a secret, and
// denies every other: directly, through another service, for another secret or without one, with
// another key, in another account. `secret` is an ARN that the patterns of the context match; with
// `by_tag` they match all ARNs that begin like it, since the tag distinguishes them. Returns what
// is wrong; empty if nothing is.
std::string tested(const policy::Statement& statement, const KeyFrame& frame,
                   const std::string& secret, bool by_tag);

}  // namespace prove
