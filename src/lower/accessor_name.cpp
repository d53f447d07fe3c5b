#include "lower/accessor_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "base/identifier.h"

namespace lower {

namespace {

// Python's lower-case keywords (Language Reference, "Keywords") and the types in field
// declarations.
constexpr auto kTaken = std::to_array<std::string_view>(
    {"and",     "as",       "assert", "async",    "await",  "bool",   "break",  "bytes",
     "class",   "continue", "def",    "del",      "elif",   "else",   "except", "field",
     "finally", "float",    "for",    "from",     "global", "if",     "import", "in",
     "int",     "is",       "lambda", "nonlocal", "not",    "object", "or",     "pass",
     "raise",   "return",   "self",   "str",      "try",    "while",  "with",   "yield"});

static_assert(std::ranges::is_sorted(kTaken));

std::vector<std::string_view> words(std::string_view snake) {
  std::vector<std::string_view> found;
  while (!snake.empty()) {
    const std::size_t end = std::min(snake.find('_'), snake.size());
    found.push_back(snake.substr(0, end));
    snake.remove_prefix(std::min(end + 1, snake.size()));
  }
  return found;
}

}  // namespace

std::string joined_words(std::string_view secret, std::string_view field) {
  std::string out = base::snake_case(secret);
  const std::string second = base::snake_case(field);
  const std::vector<std::string_view> a = words(out);
  const std::vector<std::string_view> b = words(second);
  std::size_t same = std::min(a.size(), b.size());
  while (!std::equal(a.end() - static_cast<std::ptrdiff_t>(same), a.end(), b.begin(),
                     b.begin() + static_cast<std::ptrdiff_t>(same))) {
    --same;
  }
  for (std::size_t i = same; i < b.size(); ++i) {
    out += out.empty() ? "" : "_";
    out += b[i];
  }
  return out;
}

plan::AccessorName accessor_name(std::string snake) {
  plan::AccessorName name;
  name.pascal = base::pascal_case(snake);
  name.camel = name.pascal;
  char& first = name.camel.front();
  first = first >= 'A' && first <= 'Z' ? static_cast<char>(first - 'A' + 'a') : first;
  name.snake = std::move(snake);
  return name;
}

std::string python_name(std::string_view name) {
  std::string out = base::snake_case(name);
  if (out.empty() || (out.front() >= '0' && out.front() <= '9')) {
    out.insert(0, "field_");
  }
  if (std::ranges::binary_search(kTaken, std::string_view(out))) {
    out += '_';
  }
  return out;
}

}  // namespace lower
