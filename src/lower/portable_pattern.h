#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lower {

// An RE2 pattern as a regular expression that matches the same whole values in JavaScript (flag u)
// and in Python (flag ASCII): flags, named classes and groups are spelt out, since each of the
// three reads them in its own way. None if one of them cannot express it: Unicode classes, single
// bytes, and (?m). `pattern` is valid in RE2.
std::optional<std::string> portable_pattern(std::string_view pattern);

// Appends a pattern that matches exactly `text`, in both.
void append_pattern_literal(std::string& out, std::string_view text);

}  // namespace lower
