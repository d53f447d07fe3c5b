#pragma once

#include <cstdint>
#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// The value of `per`.
struct Per {
  std::vector<std::uint32_t> dimensions;  // indices into Spec::dimensions
  bool known = true;                      // false if one of them is unknown or has mistakes
};
Per read_per(const schema::Input& given, Context& context);

}  // namespace resolve
