#pragma once

#include <cstddef>
#include <string_view>

namespace scan {

// Turns growing offsets into lines and columns, both from 1, columns in bytes. Reads each byte of
// the text once.
class Position {
 public:
  explicit Position(std::string_view text) : text_(text) {}

  // `offset` is not below that of the call before.
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
