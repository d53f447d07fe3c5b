#pragma once

#include <cstdint>
#include <unordered_set>

#include "source/span.h"

namespace rules {

// Remembers what was reported, so that a thing that is in three environments is reported once.
class Reported {
 public:
  // True the first time it is asked about these two places together.
  bool first(source::Span at, source::Span other = {}) {
    return seen_.insert(std::uint64_t{at.begin} << 32U | other.begin).second;
  }

 private:
  std::unordered_set<std::uint64_t> seen_;
};

}  // namespace rules
