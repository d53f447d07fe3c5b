#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::targets: enables all if there is no `targets`.
void resolve_targets(const std::vector<schema::Input>& targets, Context& context);

}  // namespace resolve
