#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace json {

// Appends JSON, indented by two, to `out`. Calls must follow the grammar; a wrong order aborts.
class Writer {
 public:
  enum class Characters : std::uint8_t {
    All,    // unchanged, except for those that a reviewer cannot see
    Ascii,  // escape everything else; invalid UTF-8 becomes U+FFFD
  };

  explicit Writer(std::string& out, Characters characters = Characters::All)
      : out_(out), ascii_(characters == Characters::Ascii) {}

  Writer& begin_object();
  // The same, with its contents on one line.
  Writer& begin_line_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& begin_line_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  Writer& string(std::string_view text);
  Writer& integer(std::int64_t value);
  Writer& boolean(bool value);
  Writer& null();
  // Writes the final line end; nothing may follow.
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
  void append_text(std::string_view text);

  std::string& out_;
  bool ascii_;
  std::vector<Level> levels_;
  bool after_key_ = false;
  bool done_ = false;
};

}  // namespace json
