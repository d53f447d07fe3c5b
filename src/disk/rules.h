#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "disk/failure.h"

namespace disk {

// What the file system refuses, as diagnostics.
diag::Diagnostic cannot_read(const Failure& failure);
diag::Diagnostic cannot_write(const Failure& failure);
// `what`: the path in backticks, or a description of what is missing.
diag::Diagnostic missing_file(const std::string& what);
// For an input that was named: missing_file if it does not exist, otherwise cannot_read.
diag::Diagnostic no_input(const Failure& failure);
diag::Diagnostic file_exists(const std::string& path);

// The rules behind them, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace disk
