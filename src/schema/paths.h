#pragma once

#include <string_view>

#include "diag/sink.h"
#include "model/text.h"

namespace schema {

// True if a path is relative, goes nowhere but down, and has no part that some system reads in its
// own way.
bool is_below(std::string_view path);

// True if the output path is one that every system and every tool takes; else reports it.
bool check_output_path(const model::Text& path, diag::Sink& sink);

}  // namespace schema
