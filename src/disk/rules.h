#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "disk/failure.h"

namespace disk {

// What the file system refuses, as diagnostics.
diag::Diagnostic cannot_read(const Failure& failure);
diag::Diagnostic cannot_write(const Failure& failure);
// `what` is the path in backticks, or says what is not there.
diag::Diagnostic missing_file(const std::string& what);
// Of an input that was asked for by name: missing_file if it is not there, else cannot_read.
diag::Diagnostic no_input(const Failure& failure);
diag::Diagnostic file_exists(const std::string& path);

// The rules behind them, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace disk
