#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lower {

// An RE2 pattern as a regular expression that matches the same entire values in JavaScript (flag u)
// and in Python (flag ASCII). Flags, named classes and groups are spelt out, because each of the
// three reads them differently. Nothing if one of them cannot express the pattern: Unicode classes,
// single bytes, and (?m). `pattern` must be valid in RE2.
std::optional<std::string> portable_pattern(std::string_view pattern);

// Appends a pattern that matches exactly `text` in both languages.
void append_pattern_literal(std::string& out, std::string_view text);

}  // namespace lower
