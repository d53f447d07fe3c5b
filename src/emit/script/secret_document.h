#pragma once

#include <vector>

#include "json/writer.h"
#include "plan/plan.h"

namespace emit::script {

// By which variables services with a local value file receive a secret; those of one service stand
// together.
struct LocalRead {
  const plan::Service* service = nullptr;
  const plan::Variable* variable = nullptr;
};

// A secret in one of its environments.
struct SecretPlace {
  const plan::Environment* environment = nullptr;
  const plan::Secret* secret = nullptr;
  const plan::Shape* shape = nullptr;
  const std::vector<LocalRead>* reads = nullptr;
};

// A secret as the next value of `out`: what is the same in all of its environments, which are at
// least one, once, and under `environments` what differs. An environment that is not there lacks
// the secret.
void append_secret(json::Writer& out, const std::vector<SecretPlace>& places);

}  // namespace emit::script
