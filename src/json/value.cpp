#include "json/value.h"

#include <algorithm>

#include "base/check.h"

namespace json {

const Value* Value::find(std::string_view key) const {
  const auto found = std::ranges::find(members_, key, &Members::value_type::first);
  return found == members_.end() ? nullptr : &found->second;
}

Value& Value::append(Value value) {
  SG_CHECK(is_array(), "a value without a key is in an array");
  return items_.emplace_back(std::move(value));
}

Value& Value::append(std::string key, Value value) {
  SG_CHECK(is_object(), "a value with a key is in an object");
  return members_.emplace_back(std::move(key), std::move(value)).second;
}

bool Builder::key(std::string&& name) {
  open_.back().second = std::move(name);
  return true;
}

Value Builder::take() {
  complete_ = false;
  return std::move(value_);
}

bool Builder::add(Value value) {
  if (open_.empty()) {
    value_ = std::move(value);
    complete_ = true;
    return true;
  }
  auto& [parent, key] = open_.back();
  if (parent.is_array()) {
    parent.append(std::move(value));
  } else {
    parent.append(std::move(key), std::move(value));
  }
  return true;
}

bool Builder::begin(Value value) {
  open_.emplace_back(std::move(value), std::string());
  return true;
}

bool Builder::end() {
  Value value = std::move(open_.back().first);
  open_.pop_back();
  return add(std::move(value));
}

bool replay(const Value& value, Events& events) {
  switch (value.kind()) {
    case Value::Kind::Null:
      return events.null();
    case Value::Kind::Boolean:
      return events.boolean(value.boolean());
    case Value::Kind::Number:
      return events.number(value.number());
    case Value::Kind::Text:
      return events.text(std::string(value.text()));
    case Value::Kind::Array:
      return events.start_array() &&
             std::ranges::all_of(value.items(),
                                 [&](const Value& item) { return replay(item, events); }) &&
             events.end_array();
    case Value::Kind::Object:
      return events.start_object() &&
             std::ranges::all_of(value.members(),
                                 [&](const auto& member) {
                                   return events.key(std::string(member.first)) &&
                                          replay(member.second, events);
                                 }) &&
             events.end_object();
  }
  return false;
}

}  // namespace json
