#include "cli/options.h"

// Else cxxopts would take a path with a comma for two.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#include <algorithm>
#include <cxxopts.hpp>

#include "base/suggest.h"

namespace cli {

namespace {

constexpr const char* kPositional = "positional";

std::string unknown_option(std::string_view given, std::span<const Option> options) {
  std::vector<std::string> dashed;
  std::vector<std::string_view> views;
  dashed.reserve(options.size());
  for (const Option& option : options) {
    dashed.push_back("--" + std::string(option.name));
    views.emplace_back(dashed.back());
  }
  const std::string_view word = given.substr(0, given.find('='));
  return "unknown option `" + std::string(word) + "`; " + base::suggestion(word, views);
}

// cxxopts writes "Option ‘out’ is missing an argument"; its quotes are three bytes each.
std::string reworded(std::string text) {
  for (const std::string_view quote : {"‘", "’"}) {
    for (std::size_t at = text.find(quote); at != std::string::npos; at = text.find(quote, at)) {
      text.replace(at, quote.size(), "`");
    }
  }
  if (!text.empty() && text[0] == 'O') {
    text[0] = 'o';
  }
  return text;
}

}  // namespace

std::vector<std::string> Given::all(std::string_view name) const {
  const auto found = options.find(name);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

std::optional<Given> parse_options(const std::vector<std::string>& arguments,
                                   std::span<const Option> options, std::string& mistake) {
  try {
    cxxopts::Options parser("secretgen");
    parser.allow_unrecognised_options();
    for (const Option& option : options) {
      std::string names(option.short_name);
      names += names.empty() ? "" : ",";
      names += option.name;
      parser.add_options()(names, "",
                           option.value
                               ? cxxopts::value<std::vector<std::string>>()
                               : std::static_pointer_cast<cxxopts::Value>(cxxopts::value<bool>()));
    }
    parser.add_options()(kPositional, "", cxxopts::value<std::vector<std::string>>());
    parser.parse_positional({kPositional});

    std::vector<const char*> words{"secretgen"};
    for (const std::string& argument : arguments) {
      words.push_back(argument.c_str());
    }
    const cxxopts::ParseResult result = parser.parse(static_cast<int>(words.size()), words.data());
    if (!result.unmatched().empty()) {
      mistake = unknown_option(result.unmatched().front(), options);
      return std::nullopt;
    }
    Given given;
    for (const Option& option : options) {
      const std::string name(option.name);
      const std::size_t count = result.count(name);
      if (count == 0) {
        continue;
      }
      if (count > 1 && !option.repeated) {
        mistake = "`--" + name + "` is given twice";
        return std::nullopt;
      }
      std::vector<std::string>& values = given.options[option.name];
      values = option.value ? result[name].as<std::vector<std::string>>()
                            : std::vector<std::string>(count, "true");
      // `--out=`, which cxxopts may take for no value or for an empty one.
      if (values.size() != count || std::find(values.begin(), values.end(), "") != values.end()) {
        mistake = "`--" + name + "` has no value";
        return std::nullopt;
      }
    }
    if (result.count(kPositional) != 0) {
      given.positional = result[kPositional].as<std::vector<std::string>>();
    }
    return given;
  } catch (const std::exception& exception) {
    mistake = reworded(exception.what());
    return std::nullopt;
  }
}

}  // namespace cli
