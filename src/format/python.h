#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a Python string, quotes included. What nobody sees is escaped.
void append_py_string(std::string& out, std::string_view text);

// `text` for the inside of a docstring in three double quotes: its line ends stay, everything that
// could end it or be read as an escape is written as one.
void append_py_docstring(std::string& out, std::string_view text);

}  // namespace format
