#pragma once

#include <vector>

#include "json/writer.h"
#include "plan/plan.h"

namespace emit::script {

// A variable by which a service with a local value file receives a secret. Those of one service are
// adjacent.
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

// Prints a secret as the next value of `out`: members that are the same in all its environments (at
// least one) once, and under `environments` those that differ.
void append_secret(json::Writer& out, const std::vector<SecretPlace>& places);

}  // namespace emit::script
