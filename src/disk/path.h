#pragma once

#include <string_view>

namespace disk {

// True if a relative path stays below its directory: no part between `/` is empty, `.` or `..`, and
// there are no control characters.
bool is_below(std::string_view path);

// The part before the last `/`; empty if there is no `/`.
std::string_view parent(std::string_view path);

}  // namespace disk
