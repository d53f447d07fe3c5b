#include "scan/placeholder.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "scan/classes.h"
#include "scan/digest.h"
#include "scan/randomness.h"

namespace scan {

namespace {

constexpr std::array<std::string_view, 56> kWords{
    "your",      "yours",     "placeholder", "changeme",   "changeit",   "change",  "replace",
    "replaceme", "todo",      "fixme",       "example",    "examplekey", "sample",  "dummy",
    "fake",      "test",      "testing",     "tests",      "redacted",   "masked",  "hidden",
    "insert",    "enter",     "none",        "null",       "nil",        "true",    "false",
    "empty",     "undefined", "here",        "mock",       "demo",       "foo",     "bar",
    "foobar",    "baz",       "invalid",     "notreal",    "password",   "passwd",  "pass",
    "pwd",       "secret",    "mysecret",    "mypassword", "secretkey",  "apikey",  "token",
    "user",      "admin",     "root",        "guest",      "qwerty",     "letmein", "welcome",
};

bool is_placeholder_word(std::string_view part) {
  // `password123` is as much a placeholder as `password`.
  while (!part.empty() && is_in(part.back(), kDigit)) {
    part.remove_suffix(1);
  }
  std::string word(part);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// `xxx`, `000000`: one character, at least three times, and nothing else.
bool is_one_character(std::string_view part) {
  return part.size() >= 3 && part.find_first_not_of(part.front()) == std::string_view::npos;
}

}  // namespace

bool is_placeholder(std::string_view text) {
  if (text.empty() || text.find("...") != std::string_view::npos ||
      text.find("***") != std::string_view::npos ||
      text.find("\xe2\x80\xa6") != std::string_view::npos) {
    return true;
  }
  // AWS marks the examples in its documentation with this word, at any position.
  if (text.find("EXAMPLE") != std::string_view::npos) {
    return true;
  }
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = run_end(text, begin, kAlnum, text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (!part.empty() && (is_placeholder_word(part) || is_one_character(part))) {
      return true;
    }
    begin = end + 1;
  }
  return is_patterned(text);
}

bool is_template(std::string_view text) {
  constexpr std::array<std::string_view, 9> kInside{"${", "$(", "{{", "}}", "#{",
                                                    "%{", "%(", "<%", "@{"};
  if (std::any_of(kInside.begin(), kInside.end(), [&](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
      })) {
    return true;
  }
  if (text.empty()) {
    return false;
  }
  const char first = text.front();
  const char last = text.back();
  return first == '$' || first == '<' || (first == '%' && last == '%') ||
         (first == '@' && last == '@') || (first == '{' && last == '}') ||
         (first == '[' && last == ']') || (first == '_' && last == '_');
}

}  // namespace scan
