#pragma once

#include <optional>
#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// Fills Spec::environments, each with `defaults` merged under it.
void resolve_environments(const std::vector<schema::Input>& environments,
                          const std::optional<schema::Input>& defaults, Context& context);

}  // namespace resolve
