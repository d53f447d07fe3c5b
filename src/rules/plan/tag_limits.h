#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rules {

// What is wrong with the key or value of a tag that may have at most `longest` characters, as the
// end of a sentence; empty if nothing is.
std::string tag_problem(std::string_view text, std::size_t longest);

}  // namespace rules
