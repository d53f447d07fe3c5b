#pragma once

#include <string>
#include <string_view>

namespace format {

// A name in a programming language: letters, digits and `_`, not a digit first. Anything else
// aborts: making a name of a text is the plan's business.
void append_identifier(std::string& out, std::string_view name);

}  // namespace format
