#include "json/writer.h"

#include "base/check.h"
#include "format/json.h"

namespace json {

void Writer::append_text(std::string_view text) {
  if (ascii_) {
    format::append_json_ascii(out_, text);
  } else {
    format::append_json_quoted(out_, text);
  }
}

void Writer::line() {
  if (!levels_.empty() && levels_.back().on_one_line) {
    // After the comma only, not inside the bracket.
    out_ += out_.back() == ',' ? " " : "";
    return;
  }
  out_ += '\n';
  out_.append(levels_.size() * 2, ' ');
}

void Writer::before_value() {
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

void Writer::after_value() { done_ = levels_.empty(); }

void Writer::begin(bool object, bool on_one_line) {
  before_value();
  out_ += object ? '{' : '[';
  on_one_line = on_one_line || (!levels_.empty() && levels_.back().on_one_line);
  levels_.push_back({object, true, on_one_line});
}

void Writer::end(bool object) {
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

Writer& Writer::begin_object() {
  begin(true, false);
  return *this;
}

Writer& Writer::begin_line_object() {
  begin(true, true);
  return *this;
}

Writer& Writer::end_object() {
  end(true);
  return *this;
}

Writer& Writer::begin_array() {
  begin(false, false);
  return *this;
}

Writer& Writer::begin_line_array() {
  begin(false, true);
  return *this;
}

Writer& Writer::end_array() {
  end(false);
  return *this;
}

Writer& Writer::key(std::string_view name) {
  SG_CHECK(!levels_.empty() && levels_.back().object && !after_key_, "a JSON key is in an object");
  if (!levels_.back().empty) {
    out_ += ',';
  }
  levels_.back().empty = false;
  line();
  append_text(name);
  out_ += ": ";
  after_key_ = true;
  return *this;
}

Writer& Writer::null() {
  before_value();
  out_ += "null";
  after_value();
  return *this;
}

Writer& Writer::string(std::string_view text) {
  before_value();
  append_text(text);
  after_value();
  return *this;
}

Writer& Writer::integer(std::int64_t value) {
  before_value();
  out_ += std::to_string(value);
  after_value();
  return *this;
}

Writer& Writer::boolean(bool value) {
  before_value();
  out_ += value ? "true" : "false";
  after_value();
  return *this;
}

void Writer::finish() {
  SG_CHECK(done_, "a JSON text is complete before it is finished");
  out_ += '\n';
}

}  // namespace json
