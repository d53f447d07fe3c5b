#pragma once

#include <string_view>

namespace cli {

// True if standard error is a terminal with colours, and NO_COLOR is not set.
bool wants_color();

// Writes all of `text` to a descriptor; false if the system refused the write.
bool write_fully(int descriptor, std::string_view text);

}  // namespace cli
