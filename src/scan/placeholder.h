#pragma once

#include <string_view>

namespace scan {

// A text in place of a secret: a usual word ("your-key", "CHANGEME", "xxxx", "...", "test"), alone
// or between punctuation, or a pattern that no generator produces.
bool is_placeholder(std::string_view text);

// A value that another program fills in or looks up: ${VAR}, {{…}}, <…>, %VAR%, $(…) and so on.
bool is_template(std::string_view text);

// True if public documentation or a public example contains the value. Compares digests.
bool is_documented(std::string_view value);

}  // namespace scan
