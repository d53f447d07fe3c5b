#pragma once

#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/rule.h"
#include "diag/sink.h"
#include "source/span.h"

namespace diag {

// Collects the findings of one rule, each place once: what is wrong in three environments is
// reported once, for the first of them. Labels and advice can be added to the result.
template <class... Args>
class Report {
 public:
  explicit Report(const Rule<Args...>& rule) : rule_(rule) {}

  Diagnostic&& operator()(source::Span at, const Args&... args) {
    return pair(at, source::Span{}, args...);
  }
  // Once for each pair of places.
  Diagnostic&& pair(source::Span at, source::Span other, const Args&... args) {
    const bool first = seen_.insert(std::uint64_t{at.begin} << 32U | other.begin).second;
    return first ? every(at, args...) : std::move(repeated_ = Diagnostic{});
  }
  // Every time, even if the place was reported before.
  Diagnostic&& every(source::Span at, const Args&... args) {
    return std::move(found_.emplace_back(rule_.at(at, args...)));
  }

  void pass_on(Sink& sink) {
    for (Diagnostic& diagnostic : found_) {
      sink.report(std::move(diagnostic));
    }
    found_.clear();
  }

 private:
  Rule<Args...> rule_;
  std::vector<Diagnostic> found_;
  Diagnostic repeated_;
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace diag
