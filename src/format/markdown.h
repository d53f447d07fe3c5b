#pragma once

#include <string>
#include <string_view>

namespace format {

// `text` as running text of GitHub's Markdown, in a paragraph, a list or a cell of a table: what
// would be markup, HTML, a link or the end of a cell is escaped; a line end becomes a space.
void append_md_text(std::string& out, std::string_view text);

// `text` as a code span, also inside a cell of a table; a line end becomes a space. Empty text
// gives nothing, since an empty span cannot be written.
void append_md_code(std::string& out, std::string_view text);

}  // namespace format
