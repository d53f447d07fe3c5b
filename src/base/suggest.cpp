#include "base/suggest.h"

#include <algorithm>
#include <cstddef>

namespace base {

namespace {

constexpr std::size_t kMaxListed = 8;
// A longer word is not a typing mistake, and the comparison is quadratic.
constexpr std::size_t kMaxCompared = 64;

// The number of letters to insert, delete, change or swap to turn `a` into `b`.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string_view> closest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  if (word.size() > kMaxCompared) {
    return std::nullopt;
  }
  std::optional<std::string_view> best;
  std::size_t best_distance = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kMaxCompared) {
      continue;
    }
    const std::size_t found = distance(word, candidate);
    if (found < best_distance) {
      best = candidate;
      best_distance = found;
    }
  }
  return best;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates) {
  if (const auto near = closest(word, candidates)) {
    return "did you mean `" + std::string(*near) + "`?";
  }
  if (candidates.empty()) {
    return "there is none";
  }
  std::string text = candidates.size() == 1 ? "only " : "one of ";
  for (std::size_t i = 0; i < candidates.size() && i < kMaxListed; ++i) {
    text += i == 0 ? "`" : ", `";
    text += candidates[i];
    text += '`';
  }
  if (candidates.size() > kMaxListed) {
    text += " …";
  }
  return text;
}

}  // namespace base
