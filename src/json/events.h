#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace json {

// A place in a text. Columns count bytes, from 1 on.
struct Place {
  std::size_t byte = 0;
  std::size_t line = 1;
  std::size_t column = 1;
};

// Why reading stopped, and at which character.
struct Problem {
  std::string text;  // the rest of a sentence: "this is not JSON"
  Place place;
};

// A number as it is written, and what it is worth. `integer` is set where it is a whole number that
// fits.
struct Number {
  std::string text;
  double value = 0;
  std::optional<std::int64_t> integer;
};

class Reader;

// Receives what a text contains, in its order. A call that returns false stops the reading; `fail`
// gives the reason.
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
  // Of the last character of what the event is about; the beginning where no text is read.
  [[nodiscard]] Place place() const;
  // Keeps the first reason; false, so that an event can return it.
  bool fail(std::string reason);

 private:
  friend class Reader;

  Reader* reader_ = nullptr;
  std::string problem_;
};

// Fills a buffer with the next bytes of a file; 0 at its end.
using Bytes = std::function<std::size_t(char* to, std::size_t size)>;

// Reads JSON texts: of one string, or of a file of any size in pieces.
class Reader {
 public:
  // `text` outlives the reader.
  explicit Reader(std::string_view text);
  explicit Reader(Bytes bytes);

  // White space is passed over; true if nothing else is left.
  bool at_end();
  // Reads the next value. A key that an object has twice and a value that is nested more than
  // `most_depth` deep are refused.
  std::optional<Problem> read(Events& events, std::size_t most_depth);
  // Reads one value and nothing after it but white space.
  std::optional<Problem> read_whole(Events& events, std::size_t most_depth);
  // Of the character read last.
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
  std::size_t before_ = 0;  // bytes of the pieces before
  // Lines are counted up to here only when somebody asks.
  const char* counted_ = nullptr;
  std::size_t line_ = 1;
  std::size_t line_begin_ = 0;
};

}  // namespace json
