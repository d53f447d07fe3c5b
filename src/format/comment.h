#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace format {

// `text` as comment lines, each with `#` after `indent` spaces. Invisible characters are escaped,
// so nothing but its own line ends can end a comment line.
void append_comment(std::string& out, std::string_view text, std::size_t indent);

// `text` for a comment that a template begins. Escapes invisible characters, the ends of comments
// in any language (*/ and -->), and a backslash at the end of a line. Line ends are kept: the
// caller has to begin each line of the comment.
void append_comment_text(std::string& out, std::string_view text);

}  // namespace format
