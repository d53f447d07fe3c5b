#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "publish/disk.h"

namespace publish {

// A text that is at hand, as a stream.
class TextStream final : public Stream {
 public:
  explicit TextStream(std::string text) : text_(std::move(text)) {}

  std::size_t next(char* to, std::size_t size, std::optional<Failure>& /*failure*/) override {
    const std::size_t taken = text_.copy(to, size, at_);
    at_ += taken;
    return taken;
  }

 private:
  std::string text_;
  std::size_t at_ = 0;
};

}  // namespace publish
