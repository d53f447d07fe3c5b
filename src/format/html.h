#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as text of an HTML element or of an attribute in double or single quotes. Invisible
// characters are shown by number, as U+202E.
void append_html_text(std::string& out, std::string_view text);

}  // namespace format
