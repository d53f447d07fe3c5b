#pragma once

#include <string>
#include <string_view>

namespace format {

// Output of a printer of this folder, which already has the right quoting: the only kind of text
// that goes into a template unchanged.
inline void append_printed(std::string& out, std::string_view text) { out += text; }

}  // namespace format
