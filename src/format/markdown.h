#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as text of GitHub's Markdown in a paragraph, a list or a table cell. Escapes what would be
// markup, HTML, a link or the end of a cell; a line end becomes a space.
void append_md_text(std::string& out, std::string_view text);

// `text` as a code span, also in a table cell; a line end becomes a space. Empty text gives
// nothing, since Markdown has no empty code span.
void append_md_code(std::string& out, std::string_view text);

}  // namespace format
