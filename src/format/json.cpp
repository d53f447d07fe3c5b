#include "format/json.h"

#include "base/check.h"
#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kJsonEscaped = bytes_to_escape("\"\\<");

void append_code_unit(std::string& out, char32_t unit) {
  out += "\\u";
  append_hex(out, unit, 4);
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
  if (character.value > 0xFFFF) {
    const char32_t rest = character.value - 0x10000;
    append_code_unit(out, 0xD800 + (rest >> 10U));
    append_code_unit(out, 0xDC00 + (rest & 0x3FFU));
  } else {
    append_code_unit(out, character.value);
  }
  return character.size;
}

}  // namespace

void append_json_quoted(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, kJsonEscaped, escape_json);
  out += '"';
}

std::string json_quoted(std::string_view text) {
  std::string out;
  append_json_quoted(out, text);
  return out;
}

void JsonWriter::line() {
  if (!levels_.empty() && levels_.back().on_one_line) {
    // After the comma only, not inside the bracket.
    out_ += out_.back() == ',' ? " " : "";
    return;
  }
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
}

void JsonWriter::before_value() {
  SG_CHECK(!done_, "a JSON text is one value");
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) {
    return;
  }
  SG_CHECK(!levels_.back().object, "a value in a JSON object has a key");
  if (!levels_.back().empty) {
    out_ += ',';
  }
  levels_.back().empty = false;
  line();
}

void JsonWriter::after_value() { done_ = levels_.empty(); }

void JsonWriter::begin(bool object, bool on_one_line) {
  before_value();
  out_ += object ? '{' : '[';
  on_one_line = on_one_line || (!levels_.empty() && levels_.back().on_one_line);
  levels_.push_back({object, true, on_one_line});
}

void JsonWriter::end(bool object) {
  SG_CHECK(!levels_.empty() && levels_.back().object == object && !after_key_,
           "a JSON object or array ends where it began");
  const bool broken = !levels_.back().empty && !levels_.back().on_one_line;
  levels_.pop_back();
  if (broken) {
    line();
  }
  out_ += object ? '}' : ']';
  after_value();
}

JsonWriter& JsonWriter::begin_object() {
  begin(true, false);
  return *this;
}

JsonWriter& JsonWriter::begin_line_object() {
  begin(true, true);
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  end(true);
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  begin(false, false);
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  end(false);
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  SG_CHECK(!levels_.empty() && levels_.back().object && !after_key_,
           "a JSON key stands in an object");
  if (!levels_.back().empty) {
    out_ += ',';
  }
  levels_.back().empty = false;
  line();
  append_json_quoted(out_, name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  append_json_quoted(out_, text);
  after_value();
  return *this;
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  before_value();
  out_ += std::to_string(value);
  after_value();
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  after_value();
  return *this;
}

void JsonWriter::finish() {
  SG_CHECK(done_, "a JSON text is whole before it is finished");
  out_ += '\n';
}

}  // namespace format
