#pragma once

#include <span>

#include "diag/diagnostic.h"

namespace schema {

// Every rule that a value breaks by itself, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace schema
