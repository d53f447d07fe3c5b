#pragma once

#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fills Spec::references.
void resolve_references(const std::vector<Input>& references, Context& context);

}  // namespace resolve
