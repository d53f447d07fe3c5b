#pragma once

#include "cli/command.h"
#include "cli/console.h"
#include "cli/form.h"
#include "cli/options.h"
#include "driver/build.h"

namespace cli {

// What the commands that build share.

driver::BuildRequest build_request(const Given& given);

// Prints what a build did, a few lines for each system, and what it found, and says how it ends.
Ending print_built(driver::Built built, const driver::BuildRequest& request, Form form,
                   Console& console);

}  // namespace cli
