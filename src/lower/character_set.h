#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lower {

// A class of characters of a regular expression.
class CharacterSet {
 public:
  void add(char32_t first, char32_t last) { ranges_.emplace_back(first, last); }
  void add(const CharacterSet& other);
  // Adds a named class: d, w, s, or alpha, digit and so on. False if there is no such class.
  bool add_named(std::string_view name);
  // Adds the other case of each letter. False if the set goes beyond ASCII, which is not supported.
  bool fold_case();
  void negate();
  // Appends the class in the syntax of JavaScript and Python.
  void append(std::string& out);

 private:
  void normalize();

  std::vector<std::pair<char32_t, char32_t>> ranges_;
};

// One character in a class (`inside`) or outside of one.
void append_pattern_character(std::string& out, char32_t character, bool inside);

}  // namespace lower
