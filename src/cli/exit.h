#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/form.h"
#include "driver/report.h"

namespace cli {

// Prints what was found, in the order of the places, and says how the run ends.
ExitCode finish(driver::Report& report, Form form, Console& console);

// The same for a check, where what is wrong with outputs is a finding, and all else a spec's error.
ExitCode finish_check(driver::Report& report, Form form, Console& console);

}  // namespace cli
