#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as a JSON string, quotes included. In addition to what JSON requires, it escapes invisible
// characters and those that could end a script (<, U+2028, bidirectional marks …), so the result is
// also safe in HTML. `text` must be valid UTF-8.
std::string json_quoted(std::string_view text);
void append_json_quoted(std::string& out, std::string_view text);

// The same in ASCII only, for logs. Invalid UTF-8 becomes U+FFFD.
void append_json_ascii(std::string& out, std::string_view text);

}  // namespace format
