#include "format/yaml.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/check.h"
#include "format/comment.h"
#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kYamlEscaped = bytes_to_escape("\"\\");

// Words that a reader of YAML 1.1 or 1.2 reads as a boolean or null, in lower case.
constexpr std::array<std::string_view, 9> kWords{"y",     "n",  "yes", "no",  "true",
                                                 "false", "on", "off", "null"};

std::size_t escape_yaml(std::string& out, std::string_view text, std::size_t at) {
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
    default:
      break;
  }
  const base::CodePoint character = hidden_at(text, at);
  if (character.size == 0) {
    return 0;
  }
  if (character.value <= 0xFF) {
    out += "\\x";
    append_hex(out, character.value, 2);
  } else if (character.value <= 0xFFFF) {
    out += "\\u";
    append_hex(out, character.value, 4);
  } else {
    out += "\\U";
    append_hex(out, character.value, 8);
  }
  return character.size;
}

bool is_word_begin(char c) { return base::is_letter(c) || c == '_'; }
bool is_word_character(char c) { return is_word_begin(c) || base::is_digit(c); }

bool is_reserved(std::string_view name) {
  constexpr std::size_t kLongest = 5;
  if (name.size() > kLongest) {
    return false;
  }
  return std::any_of(kWords.begin(), kWords.end(), [name](std::string_view word) {
    return std::equal(word.begin(), word.end(), name.begin(), name.end(),
                      [](char a, char b) { return a == b || a - 'a' + 'A' == b; });
  });
}

bool is_plain_key(std::string_view name) {
  return !name.empty() && is_word_begin(name.front()) &&
         std::all_of(name.begin(), name.end(), is_word_character) && !is_reserved(name);
}

}  // namespace

void append_yaml_quoted(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, kYamlEscaped, escape_yaml);
  out += '"';
}

void YamlWriter::end_line() { out_ += '\n'; }

// Moves to where the next entry of `level` begins.
void YamlWriter::begin_entry(Level& level) {
  if (level.open_line && level.inline_first) {
    out_ += ' ';
  } else {
    if (level.open_line) {
      end_line();
    }
    out_.append(level.indent, ' ');
  }
  level.open_line = false;
  level.empty = false;
}

void YamlWriter::before_value() {
  if (tagged_ || levels_.empty()) {
    return;
  }
  if (levels_.back().map) {
    SG_CHECK(after_key_, "a value in a YAML map has a key");
  } else {
    begin_entry(levels_.back());
    out_ += '-';
  }
}

void YamlWriter::begin(bool map) {
  SG_CHECK(!map || !tagged_, "a YAML map has no tag");
  before_value();
  Level level{.map = map};
  if (!levels_.empty()) {
    level.indent = levels_.back().indent + 2;
    level.open_line = true;
    level.inline_first = !levels_.back().map && !tagged_;
  }
  levels_.push_back(level);
  after_key_ = false;
  tagged_ = false;
}

void YamlWriter::end(bool map, std::string_view if_empty) {
  SG_CHECK(!levels_.empty() && levels_.back().map == map && !after_key_ && !tagged_,
           "a YAML map or sequence ends where it began");
  const Level& level = levels_.back();
  if (level.empty) {
    if (level.open_line) {
      out_ += ' ';
    } else {
      out_.append(level.indent, ' ');
    }
    out_ += if_empty;
    end_line();
  }
  levels_.pop_back();
}

void YamlWriter::scalar(std::string_view text) {
  before_value();
  if (!levels_.empty() || tagged_) {
    out_ += ' ';
  }
  out_ += text;
  end_line();
  after_key_ = false;
  tagged_ = false;
}

YamlWriter& YamlWriter::comment(std::string_view text) {
  SG_CHECK(!after_key_ && !tagged_, "a YAML comment is between entries");
  std::size_t indent = 0;
  if (!levels_.empty()) {
    Level& level = levels_.back();
    if (level.open_line) {
      end_line();
      level.open_line = false;
    }
    indent = level.indent;
  }
  append_comment(out_, text, indent);
  return *this;
}

YamlWriter& YamlWriter::blank() {
  SG_CHECK(!after_key_ && !tagged_, "a YAML comment is between entries");
  const bool begun = levels_.empty() ? !out_.empty() : !levels_.back().empty;
  if (begun && !out_.ends_with("\n\n")) {
    end_line();
  }
  return *this;
}

YamlWriter& YamlWriter::begin_object() {
  begin(true);
  return *this;
}

YamlWriter& YamlWriter::end_object() {
  end(true, "{}");
  return *this;
}

YamlWriter& YamlWriter::begin_array() {
  begin(false);
  return *this;
}

YamlWriter& YamlWriter::end_array() {
  end(false, "[]");
  return *this;
}

YamlWriter& YamlWriter::key(std::string_view name) {
  SG_CHECK(!levels_.empty() && levels_.back().map && !after_key_, "a YAML key is in a map");
  begin_entry(levels_.back());
  if (is_plain_key(name)) {
    out_ += name;
  } else {
    append_yaml_quoted(out_, name);
  }
  out_ += ':';
  after_key_ = true;
  return *this;
}

YamlWriter& YamlWriter::tag(std::string_view name) {
  SG_CHECK(!tagged_ && !levels_.empty(), "a YAML value has one tag");
  before_value();
  out_ += ' ';
  out_ += name;
  tagged_ = true;
  return *this;
}

YamlWriter& YamlWriter::string(std::string_view text) {
  before_value();
  if (!levels_.empty()) {
    out_ += ' ';
  }
  append_yaml_quoted(out_, text);
  end_line();
  after_key_ = false;
  tagged_ = false;
  return *this;
}

YamlWriter& YamlWriter::integer(std::int64_t value) {
  scalar(std::to_string(value));
  return *this;
}

YamlWriter& YamlWriter::boolean(bool value) {
  scalar(value ? "true" : "false");
  return *this;
}

}  // namespace format
