#include "format/markdown.h"

#include <algorithm>
#include <cstddef>

#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kText = bytes_to_escape("\\`*_{}[]<>()#+-.!|~&:@/");
constexpr ByteSet kCode = bytes_to_escape("|");

void append_hidden(std::string& out, char32_t code) {
  out += "U+";
  append_hex(out, code, code <= 0xFFFF ? 4 : 6);
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Markup only at the beginning of a text; literal inside a word.
bool is_harmless(std::string_view text, std::size_t at) {
  const bool inside = at > 0 && at + 1 < text.size();
  switch (text[at]) {
    case '(':
    case ')':
    case '{':
    case '}':
    case '/':
      return true;
    case '-':
    case '+':
    case '#':
    case '!':
      return at > 0;
    case '.':
      // `1.` begins a list, `www.` a link.
      return at > 0 && !(text.substr(0, at).find_first_not_of("0123456789") == std::string::npos) &&
             !(at >= 3 && (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW"));
    case ':':
      return !(inside && text[at + 1] == '/');
    case '@':
      return !(inside && is_word(text[at - 1]) && is_word(text[at + 1]));
    default:
      return false;
  }
}

std::size_t escape_markdown(std::string& out, std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == '\t' || c == '\r') {
    out += ' ';
    return 1;
  }
  if (const base::CodePoint hidden = hidden_at(text, at); hidden.size != 0) {
    append_hidden(out, hidden.value);
    return hidden.size;
  }
  if (static_cast<unsigned char>(c) >= 0x80 || is_harmless(text, at)) {
    return 0;
  }
  if (c == '<' || c == '>' || c == '&') {
    out += c == '<' ? "&lt;" : (c == '>' ? "&gt;" : "&amp;");
    return 1;
  }
  out += '\\';
  out += c;
  return 1;
}

std::size_t escape_code(std::string& out, std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\n' || c == '\t' || c == '\r') {
    out += ' ';
    return 1;
  }
  if (const base::CodePoint hidden = hidden_at(text, at); hidden.size != 0) {
    append_hidden(out, hidden.value);
    return hidden.size;
  }
  if (c != '|') {
    return 0;
  }
  // GitHub's Markdown requires this escape in a table, even in code.
  out += "\\|";
  return 1;
}

std::size_t longest_run_of_backticks(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

void append_md_text(std::string& out, std::string_view text) {
  append_escaped(out, text, kText, escape_markdown);
}

void append_md_code(std::string& out, std::string_view text) {
  if (text.empty()) {
    return;
  }
  const std::string fence(longest_run_of_backticks(text) + 1, '`');
  const bool padded = text.front() == '`' || text.back() == '`' || text.front() == ' ';
  out += fence;
  out += padded ? " " : "";
  append_escaped(out, text, kCode, escape_code);
  out += padded ? " " : "";
  out += fence;
}

}  // namespace format
