#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::shapes.
void resolve_shapes(const std::vector<schema::Input>& shapes, Context& context);

}  // namespace resolve
