#include "policy/variables.h"

#include <cstddef>
#include <optional>
#include <utility>

#include "policy/folded.h"
#include "policy/wildcard.h"

namespace policy {

namespace {

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  return text;
}

// The default in `key, 'default'`, and `name` cut to the key.
std::optional<std::string_view> take_default(std::string_view& name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view value = trimmed(name.substr(comma + 1));
  if (value.size() < 2 || !value.starts_with('\'') || !value.ends_with('\'')) {
    return std::nullopt;
  }
  name = trimmed(name.substr(0, comma));
  return value.substr(1, value.size() - 2);
}

void append_own(std::string_view text, std::string& out) {
  for (const char c : text) {
    out += c == '*' ? kReplaced.any : c == '?' ? kReplaced.one : c;
  }
}

// Appends the value of the variable; returns why that is impossible.
Replaced::State append_variable(std::string_view name, const Context& context, Replaced& out) {
  if (name == "*" || name == "?" || name == "$") {
    out.text += name;
    return Replaced::State::Done;
  }
  name = trimmed(name);
  const std::optional<std::string_view> fallback = take_default(name);
  const Context::Found found = context.find(folded(name));
  if (found.state == Context::State::Unknown) {
    out.key = name;
    return Replaced::State::Unknown;
  }
  if (found.state == Context::State::Absent) {
    if (!fallback) {
      return Replaced::State::NoValue;
    }
    if (fallback->find_first_of("*?") != std::string_view::npos) {
      return Replaced::State::NotModelled;  // undocumented: whether these are wildcards
    }
    out.text += *fallback;
    return Replaced::State::Done;
  }
  if (found.values->size() != 1) {
    return Replaced::State::NotModelled;
  }
  const std::string& value = found.values->front();
  if (value.find(kReplaced.any) != std::string::npos ||
      value.find(kReplaced.one) != std::string::npos) {
    return Replaced::State::NotModelled;
  }
  out.text += value;
  return Replaced::State::Done;
}

}  // namespace

Replaced replace_variables(std::string_view text, const Context& context) {
  Replaced out;
  while (!text.empty()) {
    const std::size_t begin = text.find("${");
    append_own(text.substr(0, begin), out.text);
    if (begin == std::string_view::npos) {
      break;
    }
    const std::size_t end = text.find('}', begin);
    if (end == std::string_view::npos) {
      out.state = Replaced::State::NotModelled;
      break;
    }
    out.state = append_variable(text.substr(begin + 2, end - begin - 2), context, out);
    if (out.state != Replaced::State::Done) {
      break;
    }
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace policy
