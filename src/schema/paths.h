#pragma once

#include <string_view>

#include "diag/sink.h"
#include "model/text.h"

namespace schema {

// True if a path is relative, stays below its directory, and has no part that some systems treat
// specially.
bool is_below(std::string_view path);

// True if every system and tool accepts the output path; otherwise reports it.
bool check_output_path(const model::Text& path, diag::Sink& sink);

}  // namespace schema
