#pragma once

#include <string>
#include <string_view>

namespace lock {

// Repairs a lock that a merge combined from the lines of two locks: adds or removes commas between
// entries, and removes entries that both sides have. All other characters keep their positions, and
// a text that needs no repair is unchanged.
std::string repair_merged_lines(std::string text);

}  // namespace lock
