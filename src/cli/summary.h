#pragma once

#include <string>

#include "publish/publish.h"

namespace cli {

// A few lines: what was written to `directory` for `system`, or would be.
void append_summary(std::string& out, const std::string& system, const std::string& directory,
                    const publish::Outcome& outcome, bool dry_run);

}  // namespace cli
