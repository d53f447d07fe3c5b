#include "difference.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cases {

namespace {

// More lines would not help the reader.
constexpr std::size_t kShown = 40;

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    result.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return result;
}

void append_lines(std::string& out, char mark, const std::vector<std::string_view>& all,
                  std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end && i < begin + kShown; ++i) {
    out += mark;
    out += all[i];
    if (!all[i].ends_with('\n')) {
      out += "\n\\ no line end\n";
    }
  }
  if (end > begin + kShown) {
    out += mark;
    out += "… " + std::to_string(end - begin - kShown) + " more lines\n";
  }
}

}  // namespace

std::string difference(const std::string& title, std::string_view wanted, std::string_view got) {
  const std::vector<std::string_view> before = lines(wanted);
  const std::vector<std::string_view> after = lines(got);
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) {
    ++head;
  }
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  std::string out = "--- " + title + ", from line " + std::to_string(head + 1) + "\n";
  append_lines(out, '-', before, head, before.size() - tail);
  append_lines(out, '+', after, head, after.size() - tail);
  return out;
}

}  // namespace cases
