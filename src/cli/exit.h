#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/form.h"
#include "diag/sink.h"
#include "source/files.h"

namespace cli {

// Prints what was found, in the order of the places, and says how the run ends.
ExitCode finish(diag::Collector& sink, const source::Files& files, Form form, Console& console);

// The same for a check, where what is wrong with outputs is a finding, and all else a spec's error.
ExitCode finish_check(diag::Collector& sink, const source::Files& files, Form form,
                      Console& console);

}  // namespace cli
