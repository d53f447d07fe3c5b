#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a JSON string, quotes included. Beyond what JSON demands, characters that a reviewer
// cannot see or that end a script (<, U+2028, bidirectional marks …) are escaped, so the bytes are
// safe inside HTML too. `text` is valid UTF-8.
std::string json_quoted(std::string_view text);
void append_json_quoted(std::string& out, std::string_view text);

// The same in ASCII only, for logs. What is not UTF-8 becomes U+FFFD.
void append_json_ascii(std::string& out, std::string_view text);

}  // namespace format
