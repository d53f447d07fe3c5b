#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

namespace render {

// A text that an emitter passes to a template. It has no default, so a missing value does not
// compile.
class Text {
 public:
  Text(std::string text) : text_(std::move(text)) {}  // NOLINT(google-explicit-constructor)
  Text(std::string_view text) : text_(text) {}        // NOLINT(google-explicit-constructor)
  Text(const char* text) : text_(text) {}             // NOLINT(google-explicit-constructor)
  [[nodiscard]] std::string_view view() const { return text_; }

 private:
  std::string text_;
};

// The same for a flag; does not accept numbers or pointers.
class Flag {
 public:
  template <class T>
  requires std::same_as<T, bool> Flag(T value) : value_(value) {}
  [[nodiscard]] bool value() const { return value_; }

 private:
  bool value_;
};

}  // namespace render
