#pragma once

#include <vector>

#include "format/json.h"
#include "plan/plan.h"

namespace emit::script {

// By which variables services with a local value file receive a secret; those of one service stand
// together.
struct LocalRead {
  const plan::Service* service = nullptr;
  const plan::Variable* variable = nullptr;
};

// The secrets of an environment as JSON.
class SecretDocuments {
 public:
  SecretDocuments(const plan::Plan& plan, const plan::Environment& environment);

  // One secret of the environment as the next value of `out`.
  void append(format::JsonWriter& out, const plan::Secret& secret) const;

 private:
  const plan::Plan& plan_;
  const plan::Environment& environment_;
  std::vector<std::vector<LocalRead>> reads_;  // beside the environment's secrets
};

}  // namespace emit::script
