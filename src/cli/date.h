#pragma once

#include <optional>
#include <string>

#include "cli/options.h"

namespace cli {

// The day that `--at` says, else today's in UTC, as 2026-12-31; nullopt and a `mistake` if `--at`
// is no date. Nothing else in the program reads the clock.
std::optional<std::string> asked_date(const Given& given, std::string& mistake);

}  // namespace cli
