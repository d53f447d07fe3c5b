#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"

namespace cli {

// One option of a command: its names, its value and its help.
struct Option {
  std::string_view name;            // long, without its dashes
  std::string_view letter = {};     // the short name; empty: none
  std::string_view value = {};      // the name of its value in the help; empty: a flag
  std::string_view otherwise = {};  // its default value
  bool required = false;
  bool repeated = false;                           // may be given more than once
  std::span<const std::string_view> choices = {};  // the only values; empty: any
  std::string_view help;                           // the choices are added to it
};

// A parsed command line.
class Given {
 public:
  // True if the option is present.
  [[nodiscard]] bool has(const Option& option) const { return values_.contains(option.name); }
  // The value, or Option::otherwise.
  [[nodiscard]] std::string value(const Option& option) const;
  // The values of an option that may be repeated.
  [[nodiscard]] std::vector<std::string> all(const Option& option) const;

  void add(const Option& option, std::vector<std::string> values) {
    values_[option.name] = std::move(values);
  }

  std::vector<std::string> arguments;  // all words that are not options

 private:
  std::map<std::string_view, std::vector<std::string>> values_;
};

// Parses the words of a command line; the error says which word is wrong and why.
base::Expected<Given, std::string> parse_options(const std::vector<std::string>& words,
                                                 std::span<const Option> options);

// The lines of a command's help for its options and --help.
std::string options_help(std::span<const Option> options);

}  // namespace cli
