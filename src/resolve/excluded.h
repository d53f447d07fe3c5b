#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::excluded.
void resolve_excluded(const std::vector<schema::Input>& excluded, Context& context);

}  // namespace resolve
