#include "cli/options.h"

// Otherwise cxxopts would split a path at a comma.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#include <algorithm>
#include <cxxopts.hpp>
#include <optional>

#include "cli/unknown_word.h"

namespace cli {

namespace {

constexpr const char* kPositional = "positional";

std::string unknown_option(std::string_view given, std::span<const Option> options) {
  std::vector<std::string> dashed;
  for (const Option& option : options) {
    dashed.push_back("--" + std::string(option.name));
  }
  return unknown_word("option", {std::string(given.substr(0, given.find('='))), dashed});
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

bool is_flag(const Option& option) { return option.value.empty(); }

// The error in the number of occurrences of an option, or in its values; nullopt if there is none.
std::optional<std::string> misuse(const Option& option, std::size_t count,
                                  const std::vector<std::string>& values) {
  const std::string dashed = "`--" + std::string(option.name);
  if (count == 0) {
    return option.required
               ? std::optional(dashed + " " + std::string(option.value) + "` is missing")
               : std::nullopt;
  }
  if (count > 1 && !option.repeated) {
    return dashed + "` is given more than once";
  }
  // `--out=`, which cxxopts may read as no value or as an empty one.
  if (values.size() != count || std::ranges::find(values, "") != values.end()) {
    return dashed + "` has no value";
  }
  for (const std::string& value : values) {
    if (!option.choices.empty() &&
        std::ranges::find(option.choices, value) == option.choices.end()) {
      return unknown_word(option.name, {value, {option.choices.begin(), option.choices.end()}});
    }
  }
  return std::nullopt;
}

// The width of the help of a command.
constexpr std::size_t kWidth = 90;
constexpr std::size_t kColumn = 21;

// Appends a wrapped text, whose first line begins in column `at`.
void append_wrapped(std::string& out, std::string_view text, std::size_t at) {
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(' '), text.size());
    const bool is_first = out.ends_with(' ');
    if (!is_first && at + 1 + size > kWidth) {
      out += '\n';
      out.append(kColumn, ' ');
      at = kColumn;
    } else if (!is_first) {
      out += ' ';
      ++at;
    }
    out += text.substr(0, size);
    at += static_cast<std::size_t>(
        std::ranges::count_if(text.substr(0, size), [](char c) { return (c & 0xC0) != 0x80; }));
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  out += '\n';
}

// "text, json or github"
std::string listed_choices(std::span<const std::string_view> choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    text += i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ";
    text += choices[i];
  }
  return text;
}

void append_help(std::string& out, const Option& option) {
  std::string head = option.letter.empty() ? "      " : "  -" + std::string(option.letter) + ", ";
  head += "--" + std::string(option.name);
  head += is_flag(option) ? "" : " " + std::string(option.value);
  head.append(head.size() + 2 > kColumn ? 2 : kColumn - head.size(), ' ');
  std::string text(option.help);
  if (!option.choices.empty()) {
    text += ": " + listed_choices(option.choices);
  }
  out += head;
  append_wrapped(out, text, head.size());
}

}  // namespace

std::string Given::value(const Option& option) const {
  const auto found = values_.find(option.name);
  return found == values_.end() ? std::string(option.otherwise) : found->second.front();
}

std::vector<std::string> Given::all(const Option& option) const {
  const auto found = values_.find(option.name);
  return found == values_.end() ? std::vector<std::string>() : found->second;
}

base::Expected<Given, std::string> parse_options(const std::vector<std::string>& words,
                                                 std::span<const Option> options) {
  try {
    cxxopts::Options parser("secretgen");
    parser.allow_unrecognised_options();
    for (const Option& option : options) {
      std::string names(option.letter);
      names += names.empty() ? "" : ",";
      names += option.name;
      parser.add_options()(names, "",
                           is_flag(option)
                               ? std::static_pointer_cast<cxxopts::Value>(cxxopts::value<bool>())
                               : cxxopts::value<std::vector<std::string>>());
    }
    parser.add_options()(kPositional, "", cxxopts::value<std::vector<std::string>>());
    parser.parse_positional({kPositional});

    std::vector<const char*> raw{"secretgen"};
    for (const std::string& word : words) {
      raw.push_back(word.c_str());
    }
    const cxxopts::ParseResult result = parser.parse(static_cast<int>(raw.size()), raw.data());
    if (!result.unmatched().empty()) {
      return base::Unexpected(unknown_option(result.unmatched().front(), options));
    }
    Given given;
    for (const Option& option : options) {
      const std::string name(option.name);
      const std::size_t count = result.count(name);
      std::vector<std::string> values;
      if (count != 0) {
        values = is_flag(option) ? std::vector<std::string>(count, "true")
                                 : result[name].as<std::vector<std::string>>();
      }
      if (auto mistake = misuse(option, count, values)) {
        return base::Unexpected(std::move(*mistake));
      }
      if (count != 0) {
        given.add(option, std::move(values));
      }
    }
    if (result.count(kPositional) != 0) {
      given.arguments = result[kPositional].as<std::vector<std::string>>();
    }
    return given;
  } catch (const std::exception& exception) {
    return base::Unexpected(reworded(exception.what()));
  }
}

std::string options_help(std::span<const Option> options) {
  std::string out;
  for (const Option& option : options) {
    append_help(out, option);
  }
  append_help(out, {.name = "help", .letter = "h", .help = "print this help"});
  return out;
}

}  // namespace cli
