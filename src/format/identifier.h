#pragma once

#include <string>
#include <string_view>

namespace format {

// A name in a programming language: letters, digits and `_`, without a leading digit. Anything else
// aborts: converting text to names is up to the plan.
void append_identifier(std::string& out, std::string_view name);

}  // namespace format
