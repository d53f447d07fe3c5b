#pragma once

#include <vector>

#include "diag/sink.h"
#include "model/text.h"
#include "syntax/document.h"

namespace resolve {

// The files that a spec's `include` names, relative to that file, in order. Reports paths that are
// absolute or leave the including file's directory. Anything else about `include` (a missing file,
// a cycle) is found by the caller, which reads the files.
std::vector<model::Text> includes(const syntax::Document& document, diag::Sink& sink);

}  // namespace resolve
