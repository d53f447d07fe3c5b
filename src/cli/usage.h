#pragma once

#include <string_view>

#include "cli/console.h"
#include "cli/exit_code.h"

namespace cli {

// Says what is wrong with the command line and where to read on; `command` may be empty.
ExitCode wrong_usage(std::string_view command, std::string_view mistake, Console& console);

}  // namespace cli
