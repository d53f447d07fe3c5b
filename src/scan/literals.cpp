#include "scan/literals.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "base/check.h"
#include "scan/classes.h"

namespace scan {

namespace {

char upper(char c) { return is_in(c, kLower) ? static_cast<char>(c - 'a' + 'A') : c; }

// The first two characters, in every combination of cases.
std::vector<std::string> beginnings(const Literals::Literal& literal) {
  const char first = literal.text[0];
  const char second = literal.text[1];
  std::vector<std::string> all{{first, second}};
  if (literal.any_case) {
    all.push_back({upper(first), second});
    all.push_back({first, upper(second)});
    all.push_back({upper(first), upper(second)});
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

Literals::Literals(std::vector<Literal> literals) {
  std::stable_sort(literals.begin(), literals.end(), [](const Literal& a, const Literal& b) {
    return a.text.size() > b.text.size();
  });
  std::map<std::string, std::vector<Literal>> by_beginning;
  for (const Literal& literal : literals) {
    SG_CHECK(literal.text.size() >= 2, "a literal has at least two characters");
    for (const std::string& beginning : beginnings(literal)) {
      by_beginning[beginning].push_back(literal);
    }
  }
  SG_CHECK(by_beginning.size() < std::numeric_limits<std::uint8_t>::max(),
           "a bucket's number fits the table");
  buckets_.emplace_back();
  for (auto& [beginning, bucket] : by_beginning) {
    table_[pair(beginning.data())] = static_cast<std::uint8_t>(buckets_.size());
    buckets_.push_back(std::move(bucket));
  }
}

std::size_t Literals::next(std::string_view text, std::size_t from) const {
  if (text.size() < 2) {
    return text.size();
  }
  const char* const bytes = text.data();
  const std::size_t last = text.size() - 1;
  std::size_t at = from;
  // Four positions per iteration: none of the loads depends on the one before.
  for (; at + 4 <= last; at += 4) {
    const unsigned any = unsigned{table_[pair(bytes + at)]} | table_[pair(bytes + at + 1)] |
                         table_[pair(bytes + at + 2)] | table_[pair(bytes + at + 3)];
    if (any != 0) {
      break;
    }
  }
  for (; at < last; ++at) {
    if (table_[pair(bytes + at)] != 0) {
      return at;
    }
  }
  return text.size();
}

bool Literals::stands(const Literal& literal, std::string_view text) {
  if (!literal.any_case) {
    return text.starts_with(literal.text);
  }
  return text.size() >= literal.text.size() &&
         std::equal(literal.text.begin(), literal.text.end(), text.begin(),
                    [](char wanted, char c) { return wanted == lower(c); });
}

}  // namespace scan
