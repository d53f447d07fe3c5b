#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a Python string, quotes included. Invisible characters are escaped.
void append_py_string(std::string& out, std::string_view text);

// `text` for the inside of a docstring in three double quotes. Line ends are kept; everything that
// could end the docstring or be read as an escape is escaped.
void append_py_docstring(std::string& out, std::string_view text);

}  // namespace format
