#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace format {

// `text` as a JSON string, quotes included. Beyond what JSON demands, characters that a reviewer
// cannot see or that end a script (<, U+2028, bidirectional marks …) are escaped, so the bytes are
// safe inside HTML too. `text` is valid UTF-8.
std::string json_quoted(std::string_view text);
void append_json_quoted(std::string& out, std::string_view text);

// Prints JSON, indented by two, to the end of `out`. Calls follow the grammar; a wrong order
// aborts.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  JsonWriter& begin_object();
  // The same, with all that is in it on one line.
  JsonWriter& begin_line_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& integer(std::int64_t value);
  JsonWriter& boolean(bool value);
  // The final line end; nothing may follow.
  void finish();

 private:
  struct Level {
    bool object;
    bool empty;
    bool on_one_line;
  };
  void before_value();
  void after_value();
  void begin(bool object, bool on_one_line);
  void end(bool object);
  void line();

  std::string& out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
  bool done_ = false;
};

}  // namespace format
