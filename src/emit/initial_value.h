#pragma once

#include <optional>
#include <string>

#include "plan/secret.h"

namespace emit {

// The initial value of a secret that a stack creates.
struct InitialValue {
  // The field that Secrets Manager generates, or null. It can generate only one per secret.
  const plan::Field* generated = nullptr;
  // The rest of the value. If absent, AWS creates the secret without a version.
  std::optional<std::string> text;
};

InitialValue initial_value(const plan::Shape& shape);

}  // namespace emit
