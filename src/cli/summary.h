#pragma once

#include <string>

#include "lock/lock.h"
#include "publish/publish.h"

namespace cli {

// A few lines: what was written to `directory` for `system`, or would be.
void append_summary(std::string& out, const std::string& system, const std::string& directory,
                    const publish::Outcome& outcome, bool dry_run);

// What an answer of list-secrets told, and what it left out.
void append_learned(std::string& out, const lock::Learned& learned);

}  // namespace cli
