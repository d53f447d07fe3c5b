#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/form.h"
#include "driver/report.h"

namespace cli {

// Prints the findings in source order and returns the exit code.
ExitCode finish(driver::Report& report, Form form, Console& console);

// The same for a check, whose findings are about outputs: an error in a spec is wrong usage.
ExitCode finish_check(driver::Report& report, Form form, Console& console);

}  // namespace cli
