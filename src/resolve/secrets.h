#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::secrets.
void resolve_secrets(const std::vector<schema::Input>& secrets, Context& context);

}  // namespace resolve
