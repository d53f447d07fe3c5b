#include "diag/sink.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace diag {

namespace {

// Findings without a place, then those in the input, then those in other files.
bool is_before(const Diagnostic& a, const Diagnostic& b) {
  const auto key = [](const Diagnostic& diagnostic) {
    const source::Span span = diagnostic.span.value_or(source::Span{});
    return std::tuple(diagnostic.place, diagnostic.span.has_value(), span.begin, span.end);
  };
  return key(a) < key(b);
}

struct SameFinding {
  bool operator()(const Diagnostic* a, const Diagnostic* b) const {
    return a->rule.code == b->rule.code && a->span == b->span && a->place == b->place &&
           a->message == b->message;
  }
};

struct HashFinding {
  std::size_t operator()(const Diagnostic* diagnostic) const {
    const std::hash<std::string_view> hash;
    const source::Span span = diagnostic->span.value_or(source::Span{});
    return hash(diagnostic->rule.code) ^ (hash(diagnostic->message) * 31) ^
           (std::size_t{span.begin} * 131);
  }
};

}  // namespace

void Collector::report(Diagnostic diagnostic) {
  if (diagnostic.rule.level == Level::Error) {
    ++errors_;
  }
  all_.push_back(std::move(diagnostic));
}

void Collector::sort() {
  std::stable_sort(all_.begin(), all_.end(), is_before);
  std::vector<Diagnostic> kept;
  // The set points into `kept`, which therefore must not move.
  kept.reserve(all_.size());
  std::unordered_set<const Diagnostic*, HashFinding, SameFinding> seen;
  errors_ = 0;
  for (Diagnostic& diagnostic : all_) {
    if (seen.contains(&diagnostic)) {
      continue;
    }
    if (diagnostic.rule.level == Level::Error) {
      ++errors_;
    }
    kept.push_back(std::move(diagnostic));
    seen.insert(&kept.back());
  }
  all_ = std::move(kept);
}

}  // namespace diag
