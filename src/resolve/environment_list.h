#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "resolve/context.h"
#include "schema/input.h"

namespace resolve {

// The environments that a list names, ascending; all if there is no list.
std::vector<std::uint32_t> read_environments(const std::optional<schema::Input>& list,
                                             Context& context);

}  // namespace resolve
