#pragma once

#include <optional>
#include <vector>

#include "diag/sink.h"
#include "model/spec.h"
#include "resolve/includes.h"
#include "syntax/document.h"

// The tree of a spec becomes the model, by the language that `schema` describes: its keys, its
// kinds of values, its names and templates. There is a file for each section of a spec
// (environments, dimensions, shapes, secrets …), which fills its part of the Context and refers
// only to sections before it; below them are the files that read what several sections have
// (fields, reads, settings …); above all is resolve.cpp. `rules` has what only this phase can
// report.
namespace resolve {

// Gives the documents of one system, the main file first, their meaning. Reports every mistake it
// can see in one run; nullopt if there was any error. Views in the result point into the documents
// and their files.
std::optional<model::Spec> resolve(const std::vector<const syntax::Document*>& documents,
                                   diag::Sink& sink);

}  // namespace resolve
