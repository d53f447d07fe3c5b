#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::dimensions.
void resolve_dimensions(const std::vector<schema::Input>& dimensions, Context& context);

}  // namespace resolve
