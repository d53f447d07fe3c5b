#pragma once

#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fills Spec::dimensions.
void resolve_dimensions(const std::vector<Input>& dimensions, Context& context);

}  // namespace resolve
