#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace format {

// `text` as comment lines, each begun by `#` after `indent` spaces. What nobody sees is escaped, so
// no character of the text ends the comment but its own line ends.
void append_comment(std::string& out, std::string_view text, std::size_t indent);

}  // namespace format
