#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "disk/disk.h"

namespace disk {

// A text in memory as a stream.
class TextStream final : public Stream {
 public:
  explicit TextStream(std::string text) : text_(std::move(text)) {}

  Expected<std::size_t> next(char* to, std::size_t size) override {
    const std::size_t taken = text_.copy(to, size, at_);
    at_ += taken;
    return taken;
  }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace disk
