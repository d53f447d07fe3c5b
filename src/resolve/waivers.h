#pragma once

#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::waivers; whether a control exists is checked by a rule over the spec.
void resolve_waivers(const std::vector<schema::Input>& waivers, Context& context);

}  // namespace resolve
