#pragma once

#include <cstddef>
#include <string_view>

namespace scan {

// Converts offsets to lines and columns, both from 1, columns in bytes. Offsets must not decrease,
// so that each byte of the text is read once.
class Position {
 public:
  explicit Position(std::string_view text) : text_(text) {}

  // `offset` must be at least that of the previous call.
  void advance(std::size_t offset) {
    for (; at_ < offset; ++at_) {
      if (text_[at_] == '\n') {
        ++line_;
        begin_ = at_ + 1;
      }
    }
  }
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] std::size_t column() const { return at_ - begin_ + 1; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the line
  std::size_t line_ = 1;
};

}  // namespace scan
