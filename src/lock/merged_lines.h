#pragma once

#include <string>
#include <string_view>

namespace lock {

// The text of a lock that a merge put together of the lines of two, as JSON: commas between entries
// where lines met or parted, and an entry that both sides have only once. Every other character
// stays at its place, and so does each of a text that needs none of this.
std::string mend_merged_lines(std::string text);

}  // namespace lock
