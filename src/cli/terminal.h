#pragma once

#include <string>
#include <string_view>

namespace cli {

// True if standard error is a terminal that shows colours, and nobody asked for none.
bool wants_color();

// Writes all of `text` to a descriptor; false if the system refused.
bool write_fully(int descriptor, std::string_view text);

// Appends all that comes from a descriptor to `text`; 0, or the error.
int read_fully(int descriptor, std::string& text);

}  // namespace cli
