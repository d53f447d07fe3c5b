#pragma once

#include <vector>

#include "diag/diagnostic.h"

namespace cli {

// The rules of all phases, in the order of their codes.
std::vector<diag::RuleView> rules();

}  // namespace cli
