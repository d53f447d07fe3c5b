#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lower {

// An RE2 pattern as a regular expression that matches the same whole values in JavaScript (flag u)
// and in Python (flag ASCII): flags, named classes and groups are spelt out, since each of the
// three reads them in its own way. None for what one of them cannot say: Unicode classes, single
// bytes, and (?m). `pattern` is one that RE2 takes.
std::optional<std::string> portable_pattern(std::string_view pattern);

// Appends what matches `text` itself and nothing else, in both.
void append_pattern_literal(std::string& out, std::string_view text);

}  // namespace lower
