#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/events.h"

namespace json {

// A JSON value in memory. Only the members of its kind are used.
class Value {
 public:
  enum class Kind : std::uint8_t { Null, Boolean, Number, Text, Array, Object };
  using Members = std::vector<std::pair<std::string, Value>>;

  Value() = default;
  explicit Value(bool value) : kind_(Kind::Boolean), boolean_(value) {}
  explicit Value(Number value) : kind_(Kind::Number), number_(std::move(value)) {}
  explicit Value(std::string value) : kind_(Kind::Text) { number_.text = std::move(value); }
  static Value array() { return Value(Kind::Array); }
  static Value object() { return Value(Kind::Object); }

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_null() const { return kind_ == Kind::Null; }
  [[nodiscard]] bool is_text() const { return kind_ == Kind::Text; }
  [[nodiscard]] bool is_array() const { return kind_ == Kind::Array; }
  [[nodiscard]] bool is_object() const { return kind_ == Kind::Object; }
  [[nodiscard]] bool is_boolean() const { return kind_ == Kind::Boolean; }
  [[nodiscard]] bool is_number() const { return kind_ == Kind::Number; }

  // False, zero or empty if the value is of another kind.
  [[nodiscard]] bool boolean() const { return boolean_; }
  [[nodiscard]] const Number& number() const { return number_; }
  [[nodiscard]] const std::string& text() const { return number_.text; }
  [[nodiscard]] const std::vector<Value>& items() const { return items_; }
  // In the order of the text.
  [[nodiscard]] const Members& members() const { return members_; }
  // The value of `key`; null if there is none or this is not an object.
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] bool contains(std::string_view key) const { return find(key) != nullptr; }

  // Adds to an array or an object; the key must be new.
  Value& append(Value value);
  Value& append(std::string key, Value value);

 private:
  explicit Value(Kind kind) : kind_(kind) {}

  Kind kind_ = Kind::Null;
  bool boolean_ = false;
  Number number_;  // its text is also that of a string
  std::vector<Value> items_;
  Members members_;
};

// Builds a value from events. After its last event it is `complete`, and the builder accepts the
// events of the next value.
class Builder final : public Events {
 public:
  bool null() override { return add(Value()); }
  bool boolean(bool value) override { return add(Value(value)); }
  bool number(const Number& value) override { return add(Value(value)); }
  bool text(std::string&& value) override { return add(Value(std::move(value))); }
  bool start_object() override { return begin(Value::object()); }
  bool key(std::string&& name) override;
  bool end_object() override { return end(); }
  bool start_array() override { return begin(Value::array()); }
  bool end_array() override { return end(); }

  [[nodiscard]] bool complete() const { return complete_; }
  Value take();

 private:
  bool add(Value value);
  bool begin(Value value);
  bool end();

  // The open arrays and objects, the outermost first, each with the key of its next member.
  std::vector<std::pair<Value, std::string>> open_;
  Value value_;
  bool complete_ = false;
};

// Sends the contents of `value` to `events`, as a reader of its text would. False if `events`
// stopped it.
bool replay(const Value& value, Events& events);

}  // namespace json
