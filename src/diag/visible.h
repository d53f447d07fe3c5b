#pragma once

#include <string>
#include <string_view>

#include "base/unicode.h"

namespace diag {

// Appends the character to `out` in a form that is safe for a terminal: control and invisible
// characters as \u{…}, a byte that is not UTF-8 as \x{…}, a tab as a space. Returns its columns.
std::size_t append_visible(std::string& out, std::string_view bytes, base::CodePoint character);

// Any text of the input as one line that is safe to print.
std::string visible(std::string_view text);

}  // namespace diag
