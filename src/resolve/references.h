#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::references.
void resolve_references(const std::vector<schema::Input>& references, Context& context);

}  // namespace resolve
