#pragma once

#include <span>
#include <string_view>

#include "emit/emitter.h"

namespace emit {

// Every emitter, in the order of terms::Target; a build runs them in this order.
std::span<const Emitter* const> all();

// The emitter with that name; null if there is none.
const Emitter* find(std::string_view name);

}  // namespace emit
