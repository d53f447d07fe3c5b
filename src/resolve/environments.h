#pragma once

#include <optional>
#include <vector>

#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// Fills Spec::environments, each with `defaults` merged under it.
void resolve_environments(const std::vector<Input>& environments,
                          const std::optional<Input>& defaults, Context& context);

// The environments that a list names, ascending; all if there is no list.
std::vector<std::uint32_t> read_environments(const std::optional<Input>& list, Context& context);

}  // namespace resolve
