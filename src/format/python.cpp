#include "format/python.h"

#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kPythonEscaped = bytes_to_escape("\"\\");

std::size_t escape_quoted(std::string& out, std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '"':
    case '\\':
      out += '\\';
      out += text[at];
      return 1;
    case '\n':
      out += "\\n";
      return 1;
    case '\r':
      out += "\\r";
      return 1;
    case '\t':
      out += "\\t";
      return 1;
    default:
      break;
  }
  const base::CodePoint character = hidden_at(text, at);
  if (character.size == 0) {
    return 0;
  }
  const bool wide = character.value > 0xFFFF;
  out += wide ? "\\U" : "\\u";
  append_hex(out, character.value, wide ? 8 : 4);
  return character.size;
}

std::size_t escape_docstring(std::string& out, std::string_view text, std::size_t at) {
  return text[at] == '\n' ? 0 : escape_quoted(out, text, at);
}

}  // namespace

void append_py_string(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, kPythonEscaped, escape_quoted);
  out += '"';
}

void append_py_docstring(std::string& out, std::string_view text) {
  append_escaped(out, text, kPythonEscaped, escape_docstring);
}

}  // namespace format
