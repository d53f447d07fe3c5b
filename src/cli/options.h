#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// One option of a command.
struct Option {
  std::string_view name;        // long, without its dashes
  std::string_view short_name;  // a letter, or empty
  bool value = true;            // takes one
  bool repeated = false;        // may be given more than once
};

// What was given on the command line.
struct Given {
  std::map<std::string_view, std::vector<std::string>> options;  // a flag's value is "true"
  std::vector<std::string> positional;

  [[nodiscard]] bool has(std::string_view name) const { return options.contains(name); }
  // The values of an option, none if it was not given.
  [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
};

// Takes `arguments` apart; nullopt and a `mistake` if they do not fit the options.
std::optional<Given> parse_options(const std::vector<std::string>& arguments,
                                   std::span<const Option> options, std::string& mistake);

}  // namespace cli
