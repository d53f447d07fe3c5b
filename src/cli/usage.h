#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"

namespace cli {

// Says what is wrong with the command line and where to read on; `command` may be empty.
ExitCode wrong_usage(std::string_view command, std::string_view mistake, Console& console);

// "unknown target `iamm`; did you mean `iam`?"
std::string unknown_word(std::string_view what, std::string_view word,
                         const std::vector<std::string_view>& candidates);

}  // namespace cli
