#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::principals.
void resolve_principals(const std::vector<schema::Input>& principals, Context& context);

}  // namespace resolve
