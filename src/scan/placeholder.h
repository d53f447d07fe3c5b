#pragma once

#include <string_view>

namespace scan {

// A text that stands where a secret will stand: one of the words people write there ("your-key",
// "CHANGEME", "xxxx", "...", "test") as the whole of it or as a part between signs, or a pattern
// that no generator makes.
bool is_placeholder(std::string_view text);

// A value that another program fills in or looks up: ${VAR}, {{…}}, <…>, %VAR%, $(…), and alike.
bool is_template(std::string_view text);

// A value that public documentation or a public example shows, by its digest.
bool is_documented(std::string_view value);

}  // namespace scan
