#include "lock/merged_lines.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

namespace lock {

namespace {

constexpr std::string_view kBlank = " \t\r\n";

std::string_view trimmed(std::string_view line) {
  const std::size_t first = line.find_first_not_of(kBlank);
  if (first == std::string_view::npos) {
    return {};
  }
  return line.substr(first, line.find_last_not_of(kBlank) - first + 1);
}

// Removes each line that is a complete entry and already occurs in the same object.
void blank_repeated(std::string& text) {
  const std::string original = text;
  std::vector<std::set<std::string_view>> open;
  for (std::size_t begin = 0, end = 0; begin < original.size(); begin = end + 1) {
    end = std::min(original.find('\n', begin), original.size());
    std::string_view line = trimmed(std::string_view(original).substr(begin, end - begin));
    if (line.ends_with(',')) {
      line.remove_suffix(1);
    }
    if (line.ends_with('{')) {
      open.emplace_back();
    } else if (line == "}" && !open.empty()) {
      open.pop_back();
    } else if (line.starts_with('"') && !open.empty() && !open.back().insert(line).second) {
      text.replace(begin, end - begin, end - begin, ' ');
    }
  }
}

// Positions of missing and surplus commas between entries on lines of their own.
void set_commas(std::string& text) {
  bool in_string = false;
  std::optional<std::size_t> last;      // the last character that is neither blank nor in a string
  std::optional<std::size_t> line_end;  // the first one after it
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      i += c == '\\' ? 1 : 0;
      in_string = c != '"';
    } else if (c == '\n') {
      line_end = line_end ? line_end : i;
      continue;
    } else if (kBlank.find(c) != std::string_view::npos) {
      continue;
    } else {
      in_string = c == '"';
      if (last && line_end) {
        const char before = text[*last];
        const bool ends_entry = before != ',' && before != '{' && before != '[' && before != ':';
        if (in_string && ends_entry) {
          text[*line_end] = ',';
        } else if (before == ',' && (c == '}' || c == ']')) {
          text[*last] = ' ';
        }
      }
    }
    last = i;
    line_end.reset();
  }
}

}  // namespace

std::string repair_merged_lines(std::string text) {
  blank_repeated(text);
  set_commas(text);
  return text;
}

}  // namespace lock
