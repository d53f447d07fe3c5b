#include "format/html.h"

#include <cstddef>

#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kHtmlEscaped = bytes_to_escape("&<>\"'`");

std::size_t escape_html(std::string& out, std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\n':
    case '\t':
      return 0;
    case '&':
      out += "&amp;";
      return 1;
    case '<':
      out += "&lt;";
      return 1;
    case '>':
      out += "&gt;";
      return 1;
    case '"':
      out += "&quot;";
      return 1;
    case '\'':
      out += "&#39;";
      return 1;
    case '`':
      out += "&#96;";
      return 1;
    default:
      break;
  }
  const base::CodePoint hidden = hidden_at(text, at);
  if (hidden.size == 0) {
    return 0;
  }
  out += "U+";
  append_hex(out, hidden.value, hidden.value <= 0xFFFF ? 4 : 6);
  return hidden.size;
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
  append_escaped(out, text, kHtmlEscaped, escape_html);
}

}  // namespace format
