#pragma once

#include <optional>
#include <vector>

#include "diag/sink.h"
#include "model/spec.h"
#include "resolve/includes.h"
#include "syntax/document.h"

// Turns the tree of a spec into the model. `schema` describes the language: keys, values, names and
// templates. This folder has one file for each section of a spec (environments, dimensions, shapes,
// secrets …), which fills its part of the Context; a section refers only to sections before it. The
// sections include files for what several of them have (fields, reads, settings …), and resolve.cpp
// includes the sections. `rules` has the rules that only this phase can check.
namespace resolve {

// Resolves the documents of one system, the main file first. Reports every mistake it can find in
// one run; nullopt if there was any error. Views in the result point into the documents and their
// files.
std::optional<model::Spec> resolve(const std::vector<const syntax::Document*>& documents,
                                   diag::Sink& sink);

}  // namespace resolve
