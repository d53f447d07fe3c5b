#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "publish/disk.h"

namespace publish {

// What the system refuses, as diagnostics.
diag::Diagnostic cannot_read(const Failure& failure);
diag::Diagnostic cannot_write(const Failure& failure);
// `what` is the path in backticks, or says what is not there.
diag::Diagnostic missing_file(const std::string& what);
diag::Diagnostic file_exists(const std::string& path);

// The rules behind them, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace publish
