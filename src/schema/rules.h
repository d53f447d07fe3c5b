#pragma once

#include <span>

#include "diag/diagnostic.h"

namespace schema {

// Every rule that concerns a single value, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace schema
