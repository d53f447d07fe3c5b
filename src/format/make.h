#pragma once

#include <string>
#include <string_view>

namespace format {

// A word without special meaning to make, for names of targets and variables: letters, digits, `_`
// and `-`. Anything else aborts: converting text to such words is up to the plan.
void append_make_word(std::string& out, std::string_view word);

}  // namespace format
