#pragma once

#include <cstdint>
#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fills Spec::dimensions.
void resolve_dimensions(const std::vector<Input>& dimensions, Context& context);

// What stands under `per`.
struct Per {
  std::vector<std::uint32_t> dimensions;  // indices into Spec::dimensions
  bool known = true;                      // false if one of them is not known, or has mistakes
};
Per read_per(const Input& given, Context& context);

}  // namespace resolve
