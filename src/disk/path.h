#pragma once

#include <string_view>

namespace disk {

// True for a path that names something below the directory that it is relative to: parts between
// `/`, none of them empty, `.` or `..`, and no control character.
bool is_below(std::string_view path);

// The part before the last `/`; empty if there is none.
std::string_view parent(std::string_view path);

}  // namespace disk
