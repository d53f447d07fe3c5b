#include "base/identifier.h"

#include "base/ascii.h"

namespace base {

namespace {

char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// Appends the words of `name`: `first` maps a word's first letter, `rest` the others.
template <class First, class Rest>
std::string join_words(std::string_view name, std::string_view separator, First first, Rest rest) {
  std::string out;
  out.reserve(name.size());
  bool in_word = false;
  for (const char c : name) {
    if (!is_lower(c) && !is_upper(c) && !is_digit(c)) {
      in_word = false;
      continue;
    }
    if (!in_word && !out.empty()) {
      out += separator;
    }
    out += in_word ? rest(c) : first(c);
    in_word = true;
  }
  return out;
}

}  // namespace

std::string pascal_case(std::string_view name) {
  return join_words(name, "", to_upper, [](char c) { return c; });
}

std::string snake_case(std::string_view name) { return join_words(name, "_", to_lower, to_lower); }

std::string upper_case(std::string_view name) { return join_words(name, "_", to_upper, to_upper); }

}  // namespace base
