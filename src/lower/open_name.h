#pragma once

#include <string>

#include "model/spec.h"

namespace lower {

// The names in an environment that an `open` read grants, today's and those of members to come: a
// regular expression for JavaScript and Python, to be matched against a whole name.
std::string open_name_pattern(const model::Spec& spec, const model::Environment& environment,
                              const model::Read& read);

}  // namespace lower
