#pragma once

#include <span>

#include "diag/diagnostic.h"

namespace resolve {

// Every rule of this phase, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace resolve
