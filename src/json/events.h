#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace json {

// A position in a text. Columns count bytes, from 1.
struct Place {
  std::size_t byte = 0;
  std::size_t line = 1;
  std::size_t column = 1;
};

// Why reading stopped, and at which character.
struct Problem {
  std::string text;  // the end of a sentence: "this is not JSON"
  Place place;
};

// A number as written, and its value. `integer` is set if it is a whole number that fits.
struct Number {
  std::string text;
  double value = 0;
  std::optional<std::int64_t> integer;
};

class Reader;

// Receives the contents of a text, in order. Returning false stops the reader; `fail` sets the
// reason.
class Events {
 public:
  Events() = default;
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;
  virtual ~Events() = default;

  virtual bool null() = 0;
  virtual bool boolean(bool value) = 0;
  virtual bool number(const Number& value) = 0;
  virtual bool text(std::string&& value) = 0;
  virtual bool start_object() = 0;
  virtual bool key(std::string&& name) = 0;
  virtual bool end_object() = 0;
  virtual bool start_array() = 0;
  virtual bool end_array() = 0;

  [[nodiscard]] bool failed() const { return !problem_.empty(); }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 protected:
  // The position of the last character of the event; the beginning if there is no input text.
  [[nodiscard]] Place place() const;
  // Keeps the first reason. Returns false, so that an event can return the result.
  bool fail(std::string reason);

 private:
  friend class Reader;

  Reader* reader_ = nullptr;
  std::string problem_;
};

// Fills a buffer with the next bytes of a file; returns 0 at its end.
using Bytes = std::function<std::size_t(char* to, std::size_t size)>;

// Reads JSON from a string, or from a file of any size in pieces.
class Reader {
 public:
  // `text` must outlive the reader.
  explicit Reader(std::string_view text);
  explicit Reader(Bytes bytes);

  // Skips white space; true if nothing else is left.
  bool at_end();
  // Reads the next value. Rejects duplicate keys in an object and values nested deeper than
  // `most_depth`.
  std::optional<Problem> read(Events& events, std::size_t most_depth);
  // Reads one value, after which only white space may follow.
  std::optional<Problem> read_whole(Events& events, std::size_t most_depth);
  // The position of the last character read.
  Place place();

 private:
  class Cursor;
  class Handler;

  bool fill();

  Bytes bytes_;
  std::string buffer_;
  const char* begin_ = nullptr;  // of the piece in memory
  const char* at_ = nullptr;     // the next character
  const char* end_ = nullptr;
  std::size_t before_ = 0;  // bytes in previous pieces
  // Lines are counted up to here, only on request.
  const char* counted_ = nullptr;
  std::size_t line_ = 1;
  std::size_t line_begin_ = 0;
};

}  // namespace json
