#pragma once

#include <string>
#include <string_view>

#include "base/unicode.h"

namespace diag {

// Adds the character to `out` the way a terminal may see it: control characters and invisible ones
// as \u{…}, a byte that is no UTF-8 as \x{…}, a tab as a space. Returns the columns it takes.
std::size_t append_visible(std::string& out, std::string_view bytes, base::CodePoint character);

// Text that may hold anything the input held, as one line that is safe to print.
std::string visible(std::string_view text);

}  // namespace diag
