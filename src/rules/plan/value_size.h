#pragma once

#include <cstddef>

#include "plan/access.h"
#include "plan/plan.h"

namespace rules {

// The least and the greatest number of bytes that a value can have according to the spec.
struct Size {
  std::size_t least = 0;
  std::size_t most = 0;
};

Size value_size(const plan::Field& field);
// The entire value: the string, or the JSON object of the fields.
Size value_size(const plan::Shape& shape);
// The environment of a function, names and values; nothing for other services.
Size environment_size(const plan::Plan& plan, const plan::Environment& environment,
                      const plan::Service& service);

}  // namespace rules
