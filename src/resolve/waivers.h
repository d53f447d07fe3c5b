#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Every entry of each list; whether there is such a control is for a rule of `check` to say.
void resolve_waivers(const std::vector<schema::Input>& waivers, Context& context);

}  // namespace resolve
