#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace format {

// `text` as a double-quoted YAML scalar that every reader, of YAML 1.1 or 1.2, takes for that text.
void append_yaml_quoted(std::string& out, std::string_view text);

// Prints block-style YAML, indented by two, to the end of `out`. Strings are always double-quoted;
// keys are plain where they are words that no reader takes for anything but text. A tag (`!Sub`,
// `!Ref`) may stand before a string or a sequence.
class YamlWriter {
 public:
  explicit YamlWriter(std::string& out) : out_(out) {}

  // A comment on lines of its own; control characters are escaped.
  YamlWriter& comment(std::string_view text);
  YamlWriter& begin_map();
  YamlWriter& end_map();  // an empty one is printed as {}
  YamlWriter& begin_sequence();
  YamlWriter& end_sequence();  // an empty one is printed as []
  YamlWriter& key(std::string_view name);
  YamlWriter& tag(std::string_view name);  // "!Sub"; before string() or begin_sequence()
  YamlWriter& string(std::string_view text);
  YamlWriter& integer(std::int64_t value);
  YamlWriter& boolean(bool value);

 private:
  struct Level {
    bool map;
    bool empty;
    bool inline_first;  // the first entry stands on the line of the parent's dash
    int indent;
  };
  void before_value(bool scalar);
  void new_line(int indent);

  std::string& out_;
  std::vector<Level> levels_;
  std::string tag_;
  bool after_key_ = false;
  bool after_dash_ = false;
};

}  // namespace format
