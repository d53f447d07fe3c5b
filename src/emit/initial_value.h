#pragma once

#include <optional>
#include <string>

#include "plan/secret.h"

namespace emit {

// What a stack puts into a secret that it creates.
struct InitialValue {
  // The field that Secrets Manager generates; null: none. It can generate one for each secret.
  const plan::Field* generated = nullptr;
  // The rest of the value. Absent where there is none: AWS then makes a secret without a version.
  std::optional<std::string> text;
};

InitialValue initial_value(const plan::Shape& shape);

}  // namespace emit
