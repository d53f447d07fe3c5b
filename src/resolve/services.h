#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::services.
void resolve_services(const std::vector<schema::Input>& services, Context& context);

}  // namespace resolve
