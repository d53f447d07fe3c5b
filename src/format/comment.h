#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace format {

// `text` as comment lines, each begun by `#` after `indent` spaces. What nobody sees is escaped, so
// no character of the text ends the comment but its own line ends.
void append_comment(std::string& out, std::string_view text, std::size_t indent);

// `text` for a comment that a template begins: what nobody sees is escaped, and so are the signs
// that end a comment in some language (*/ and -->) or continue it (a backslash at the end of a
// line). Its line ends stay, and whoever prints it
// begins each line of the comment anew.
void append_comment_text(std::string& out, std::string_view text);

}  // namespace format
