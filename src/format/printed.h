#pragma once

#include <string>
#include <string_view>

namespace format {

// Text that a printer of this folder has made for the place where it lands: the only kind that goes
// into a template as it is.
inline void append_printed(std::string& out, std::string_view text) { out += text; }

}  // namespace format
