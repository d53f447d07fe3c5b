#pragma once

#include "cli/command.h"
#include "cli/console.h"
#include "cli/form.h"
#include "cli/options.h"
#include "driver/build.h"

namespace cli {

// Shared by the commands that build.

driver::BuildRequest build_request(const Given& given);

// Prints what a build did, a few lines for each system, and its findings; returns the exit code.
Ending print_built(driver::Built built, const driver::BuildRequest& request, Form form,
                   Console& console);

}  // namespace cli
