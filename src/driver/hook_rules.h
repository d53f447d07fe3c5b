#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"

namespace driver {

// Why a git hook is not installed.
diag::Diagnostic other_hook(const std::string& path);
diag::Diagnostic two_earlier_hooks(const std::string& path, const std::string& earlier);

// The rules behind them, in the order of their codes.
std::span<const diag::RuleView> hook_rules();

}  // namespace driver
