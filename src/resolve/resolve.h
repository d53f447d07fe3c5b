#pragma once

#include <optional>
#include <vector>

#include "diag/sink.h"
#include "model/spec.h"
#include "syntax/document.h"

namespace resolve {

// The files that a spec's `include` names, relative to that file, in order. Reports paths that are
// absolute or lead out of the including file's directory. Anything else about `include` (a missing
// file, a cycle) is found by whoever reads the files.
std::vector<model::Text> includes(const syntax::Document& document, diag::Sink& sink);

// Gives the documents of one system, the main file first, their meaning. Reports every mistake it
// can see in one run; nullopt if there was any error. Views in the result point into the documents
// and their files.
std::optional<model::Spec> resolve(const std::vector<const syntax::Document*>& documents,
                                   diag::Sink& sink);

}  // namespace resolve
