#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace format {

// `text` as a double-quoted YAML scalar that every reader of YAML 1.1 or 1.2 reads as that text.
void append_yaml_quoted(std::string& out, std::string_view text);

// Appends block-style YAML, indented by two, to `out`. Strings are always double-quoted; keys are
// plain if every reader reads them as text. A tag (`!Sub`, `!Ref`) may precede a string or a
// sequence. Each value ends its line, so the text is complete once the outermost map ends. A wrong
// order of calls aborts.
class YamlWriter {
 public:
  explicit YamlWriter(std::string& out) : out_(out) {}

  // A comment on lines of its own; control characters are escaped.
  YamlWriter& comment(std::string_view text);
  // A blank line before the next entry, unless the map or sequence has just begun.
  YamlWriter& blank();
  YamlWriter& begin_object();
  YamlWriter& end_object();  // prints {} if empty
  YamlWriter& begin_array();
  YamlWriter& end_array();  // prints [] if empty
  YamlWriter& key(std::string_view name);
  YamlWriter& tag(std::string_view name);  // "!Sub"; before string() or begin_array()
  YamlWriter& string(std::string_view text);
  YamlWriter& integer(std::int64_t value);
  YamlWriter& boolean(bool value);

 private:
  struct Level {
    bool map;
    bool empty = true;
    // The line of the parent's key or dash is still open …
    bool open_line = false;
    // … and the first entry may be on it.
    bool inline_first = false;
    std::size_t indent = 0;
  };
  void before_value();
  void begin(bool map);
  void end(bool map, std::string_view if_empty);
  void begin_entry(Level& level);
  void end_line();
  void scalar(std::string_view text);

  std::string& out_;
  std::vector<Level> levels_;
  bool tagged_ = false;
  bool after_key_ = false;
};

}  // namespace format
