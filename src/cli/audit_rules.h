#pragma once

#include <span>

#include "diag/diagnostic.h"

namespace cli {

// The rules about files that audit is given; those about what it finds are audit::rules().
std::span<const diag::RuleView> audit_rules();

}  // namespace cli
