#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a path in a .gitignore file, after a slash; a line end becomes a `?`.
void append_gitignore_path(std::string& out, std::string_view text);

}  // namespace format
