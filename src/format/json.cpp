#include "format/json.h"

#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kJsonEscaped = bytes_to_escape("\"\\<");

void append_code_unit(std::string& out, char32_t unit) {
  out += "\\u";
  append_hex(out, unit, 4);
}

void append_code_point(std::string& out, char32_t value) {
  if (value > 0xFFFF) {
    const char32_t rest = value - 0x10000;
    append_code_unit(out, 0xD800 + (rest >> 10U));
    append_code_unit(out, 0xDC00 + (rest & 0x3FFU));
  } else {
    append_code_unit(out, value);
  }
}

std::size_t escape_json(std::string& out, std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '"':
      out += "\\\"";
      return 1;
    case '\\':
      out += "\\\\";
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
    case '<':
      append_code_unit(out, '<');
      return 1;
    default:
      break;
  }
  const base::CodePoint character = hidden_at(text, at);
  if (character.size == 0) {
    return 0;
  }
  append_code_point(out, character.value);
  return character.size;
}

std::size_t escape_json_ascii(std::string& out, std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) {
    return escape_json(out, text, at);
  }
  const base::CodePoint character = base::decode_utf8(text, at);
  constexpr char32_t kReplacement = 0xFFFD;
  append_code_point(out, character.valid ? character.value : kReplacement);
  return character.size;
}

// Also the bytes that do not begin a character.
constexpr ByteSet non_ascii() {
  ByteSet set = kJsonEscaped;
  for (std::size_t byte = 0x80; byte < set.size(); ++byte) {
    set[byte] = true;
  }
  return set;
}

constexpr ByteSet kNonAscii = non_ascii();

}  // namespace

void append_json_quoted(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, kJsonEscaped, escape_json);
  out += '"';
}

void append_json_ascii(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, kNonAscii, escape_json_ascii);
  out += '"';
}

std::string json_quoted(std::string_view text) {
  std::string out;
  append_json_quoted(out, text);
  return out;
}

}  // namespace format
