#pragma once

#include <string>

#include "model/spec.h"

namespace lower {

// A regular expression for JavaScript and Python that matches the complete names that an `open`
// read grants in an environment, including those of members that do not exist yet.
std::string open_name_pattern(const model::Spec& spec, const model::Environment& environment,
                              const model::Read& read);

}  // namespace lower
