#include "format/hcl.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/check.h"
#include "format/comment.h"
#include "format/escape.h"

namespace format {

namespace {

constexpr ByteSet kHclEscaped = bytes_to_escape("\"\\$%");

// From U+0300, several characters may share a column.
constexpr char32_t kOneColumnEach = 0x300;

std::size_t append_code(std::string& out, base::CodePoint character) {
  if (character.value <= 0xFFFF) {
    out += "\\u";
    append_hex(out, character.value, 4);
  } else {
    out += "\\U";
    append_hex(out, character.value, 8);
  }
  return character.size;
}

std::size_t escape_hcl(std::string& out, std::string_view text, std::size_t at) {
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
    case '$':
    case '%':
      if (at + 1 == text.size() || text[at + 1] != '{') {
        return 0;
      }
      out.append(2, text[at]);
      return 1;
    default:
      break;
  }
  const base::CodePoint character = hidden_at(text, at);
  if (character.size == 0) {
    return 0;
  }
  return append_code(out, character);
}

std::size_t escape_in_key(std::string& out, std::string_view text, std::size_t at) {
  const base::CodePoint character = base::decode_utf8(text, at);
  if (character.valid && character.value >= kOneColumnEach) {
    return append_code(out, character);
  }
  return escape_hcl(out, text, at);
}

bool is_identifier_begin(char c) { return base::is_letter(c) || c == '_'; }

bool is_identifier(std::string_view name) {
  return !name.empty() && is_identifier_begin(name.front()) &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return is_identifier_begin(c) || c == '-' || (c >= '0' && c <= '9');
         });
}

// Words with another meaning at the position of an object's key.
bool is_keyword(std::string_view name) {
  return name == "for" || name == "null" || name == "true" || name == "false";
}

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

void append_hcl_quoted(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text, kHclEscaped, escape_hcl);
  out += '"';
}

std::string hcl_quoted(std::string_view text) {
  std::string out;
  append_hcl_quoted(out, text);
  return out;
}

HclWriter::~HclWriter() { SG_CHECK(attributes_.empty(), "an HCL file is finished"); }

void HclWriter::begin_line() { out_.append(scopes_.size() * 2, ' '); }

void HclWriter::flush() {
  std::size_t widest = 0;
  for (const Attribute& attribute : attributes_) {
    widest = std::max(widest, attribute.columns);
  }
  for (const Attribute& attribute : attributes_) {
    begin_line();
    out_.append(run_, attribute.begin, attribute.name_end - attribute.begin);
    out_.append(widest - attribute.columns, ' ');
    out_ += " = ";
    out_.append(run_, attribute.name_end, attribute.end - attribute.name_end);
    out_ += '\n';
  }
  attributes_.clear();
  run_.clear();
}

// Prints the opening line of an object or list once it is known not to be empty.
void HclWriter::open() {
  if (!opening_) {
    flush();
    return;
  }
  opening_ = false;
  const Scope scope = scopes_.back();
  scopes_.pop_back();
  const Attribute opener = attributes_.back();
  attributes_.pop_back();
  const std::string line = run_.substr(opener.begin);
  flush();
  begin_line();
  out_.append(line, 0, opener.name_end - opener.begin);
  out_ += " = ";
  out_.append(line, opener.name_end - opener.begin);
  out_ += '\n';
  scopes_.push_back(scope);
  above_ = Above::Begin;
}

HclWriter& HclWriter::comment(std::string_view text) {
  open();
  if (above_ == Above::Block) {
    out_ += '\n';
  }
  append_comment(out_, text, scopes_.size() * 2);
  above_ = Above::Comment;
  return *this;
}

HclWriter& HclWriter::blank() {
  open();
  if (above_ != Above::Begin && above_ != Above::Blank) {
    out_ += '\n';
    above_ = Above::Blank;
  }
  return *this;
}

HclWriter& HclWriter::begin_block(std::string_view type,
                                  std::initializer_list<std::string_view> labels) {
  SG_CHECK(scopes_.empty() || in(Scope::Block), "an HCL block is in a block");
  flush();
  if (above_ == Above::Attribute || above_ == Above::Block) {
    out_ += '\n';
  }
  begin_line();
  out_ += type;
  for (const std::string_view label : labels) {
    out_ += ' ';
    append_hcl_quoted(out_, label);
  }
  out_ += " {\n";
  scopes_.push_back(Scope::Block);
  above_ = Above::Begin;
  return *this;
}

HclWriter& HclWriter::end_block() {
  SG_CHECK(in(Scope::Block), "an HCL block ends where it began");
  flush();
  scopes_.pop_back();
  if (above_ == Above::Begin) {
    out_.pop_back();
  } else {
    begin_line();
  }
  out_ += "}\n";
  above_ = Above::Block;
  return *this;
}

void HclWriter::add_name(std::string_view name) {
  SG_CHECK(!in(Scope::List), "an HCL attribute is in a block or an object");
  if (opening_) {
    open();
  }
  if (above_ == Above::Block) {
    out_ += '\n';
  }
  const std::size_t begin = run_.size();
  const bool key = in(Scope::Object) || in(Scope::ItemObject);
  if (key && (!is_identifier(name) || is_keyword(name))) {
    run_ += '"';
    append_escaped(run_, name, kHclEscaped, escape_in_key);
    run_ += '"';
  } else {
    run_ += name;
  }
  attributes_.push_back({.begin = begin,
                         .name_end = run_.size(),
                         .end = run_.size(),
                         .columns = columns(std::string_view(run_).substr(begin))});
  above_ = Above::Attribute;
}

// The text added to `run_` since add_name is the expression.
void HclWriter::end_attribute() { attributes_.back().end = run_.size(); }

HclWriter& HclWriter::attribute(std::string_view name, std::string_view expression) {
  SG_CHECK(expression.find('\n') == std::string_view::npos, "an HCL expression is one line");
  add_name(name);
  run_ += expression;
  end_attribute();
  return *this;
}

HclWriter& HclWriter::attribute_string(std::string_view name, std::string_view text) {
  add_name(name);
  append_hcl_quoted(run_, text);
  end_attribute();
  return *this;
}

HclWriter& HclWriter::attribute_integer(std::string_view name, std::int64_t value) {
  return attribute(name, std::to_string(value));
}

HclWriter& HclWriter::attribute_boolean(std::string_view name, bool value) {
  return attribute(name, value ? "true" : "false");
}

void HclWriter::begin_value(std::string_view name, std::string_view prefix, Scope scope) {
  attribute(name, prefix);
  run_ += scope == Scope::List ? '[' : '{';
  end_attribute();
  scopes_.push_back(scope);
  opening_ = true;
}

void HclWriter::end_value(std::string_view suffix, Scope scope) {
  SG_CHECK(in(scope), "an HCL value ends where it began");
  const char close = scope == Scope::List ? ']' : '}';
  if (opening_) {
    opening_ = false;
    scopes_.pop_back();
    run_ += close;
    run_ += suffix;
    end_attribute();
    above_ = Above::Attribute;
    return;
  }
  flush();
  scopes_.pop_back();
  begin_line();
  out_ += close;
  out_ += suffix;
  out_ += '\n';
  above_ = Above::Attribute;
}

HclWriter& HclWriter::begin_object(std::string_view name, std::string_view prefix) {
  begin_value(name, prefix, Scope::Object);
  return *this;
}

HclWriter& HclWriter::end_object(std::string_view suffix) {
  end_value(suffix, Scope::Object);
  return *this;
}

HclWriter& HclWriter::begin_list(std::string_view name, std::string_view prefix) {
  begin_value(name, prefix, Scope::List);
  return *this;
}

HclWriter& HclWriter::end_list(std::string_view suffix) {
  end_value(suffix, Scope::List);
  return *this;
}

void HclWriter::begin_item() {
  SG_CHECK(in(Scope::List), "an HCL item is in a list");
  open();
  begin_line();
  above_ = Above::Attribute;
}

HclWriter& HclWriter::item(std::string_view expression) {
  SG_CHECK(expression.find('\n') == std::string_view::npos, "an HCL expression is one line");
  begin_item();
  out_ += expression;
  out_ += ",\n";
  return *this;
}

HclWriter& HclWriter::item_string(std::string_view text) {
  begin_item();
  append_hcl_quoted(out_, text);
  out_ += ",\n";
  return *this;
}

HclWriter& HclWriter::begin_item_object() {
  begin_item();
  out_ += "{\n";
  scopes_.push_back(Scope::ItemObject);
  above_ = Above::Begin;
  return *this;
}

HclWriter& HclWriter::end_item_object() {
  SG_CHECK(in(Scope::ItemObject), "an HCL item ends where it began");
  flush();
  scopes_.pop_back();
  if (above_ == Above::Begin) {
    out_.pop_back();
  } else {
    begin_line();
  }
  out_ += "},\n";
  above_ = Above::Attribute;
  return *this;
}

void HclWriter::finish() {
  SG_CHECK(scopes_.empty(), "an HCL file is complete before it is finished");
  flush();
}

}  // namespace format
