#include "format/comment.h"

#include <algorithm>

#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kHidden = bytes_to_escape("");

std::size_t escape_comment(std::string& out, std::string_view text, std::size_t at) {
  const base::CodePoint character = hidden_at(text, at);
  if (character.size == 0) {
    return 0;
  }
  if (character.value == '\t') {
    out += ' ';
  } else if (character.value <= 0xFFFF) {
    out += "\\u";
    append_hex(out, character.value, 4);
  } else {
    out += "\\U";
    append_hex(out, character.value, 8);
  }
  return character.size;
}

constexpr ByteSet kHiddenOrEnding = bytes_to_escape("/>\\");

std::size_t escape_comment_text(std::string& out, std::string_view text, std::size_t at) {
  if (text[at] == '\n') {
    return 0;
  }
  if (text[at] == '/' || text[at] == '>') {
    const bool ends = at > 0 && (text[at] == '/' ? text[at - 1] == '*' : text[at - 1] == '-');
    out += ends ? " " : "";
    return 0;
  }
  if (text[at] == '\\') {
    const bool last = at + 1 == text.size() || text[at + 1] == '\n';
    out += last ? "\\ " : "";
    return last ? 1 : 0;
  }
  return escape_comment(out, text, at);
}

}  // namespace

void append_comment_text(std::string& out, std::string_view text) {
  append_escaped(out, text, kHiddenOrEnding, escape_comment_text);
}

void append_comment(std::string& out, std::string_view text, std::size_t indent) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    // find_last_not_of returns npos for a blank line, and npos + 1 is 0.
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    out.append(indent, ' ');
    out += '#';
    if (!line.empty()) {
      out += ' ';
      append_escaped(out, line, kHidden, escape_comment);
    }
    out += '\n';
    begin = end + 1;
  }
}

}  // namespace format
