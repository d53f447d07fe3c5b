#pragma once

#include <span>
#include <string_view>

#include "emit/emitter.h"

namespace emit {

// Every emitter, in the order of terms::Target, which is that in which a build runs them.
std::span<const Emitter* const> all();

// The emitter of that name; null if there is none.
const Emitter* find(std::string_view name);

}  // namespace emit
