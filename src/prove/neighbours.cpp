#include "prove/neighbours.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "aws/secret_arn.h"
#include "policy/wildcard.h"

namespace prove {

namespace {

// Replaces a part of an ARN by another of its kind.
std::string with_part(const std::vector<std::string_view>& parts, std::size_t which,
                      std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += i == 0 ? "" : ":";
    text += i == which ? value : parts[i];
  }
  return text;
}

}  // namespace

std::string matched_neighbour(std::string_view pattern, const std::string& arn) {
  // The plain comparison matches more than the one by parts of the ARN, which is the safe side.
  std::string candidate;
  const auto lets_in = [&] { return policy::matches(pattern, candidate); };
  constexpr std::array<std::string_view, 6> kTails{"-old",   "2",           "-a1b2c3",
                                                   "/child", "-a1b2c3-old", "_"};
  for (const std::string_view tail : kTails) {
    candidate.assign(arn).append(tail).append(aws::kSampleSuffix);
    if (lets_in()) {
      return candidate;
    }
  }
  const std::size_t name = arn.rfind(':') + 1;
  candidate.assign(arn).insert(name, "x").append(aws::kSampleSuffix);
  if (lets_in()) {
    return candidate;
  }
  if (arn.size() > name + 1) {
    candidate.assign(arn, 0, arn.size() - 1).append(aws::kSampleSuffix);
    if (lets_in()) {
      return candidate;
    }
  }
  candidate = arn;
  std::transform(candidate.begin() + static_cast<std::ptrdiff_t>(name), candidate.end(),
                 candidate.begin() + static_cast<std::ptrdiff_t>(name),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  if (candidate != arn) {
    candidate += aws::kSampleSuffix;
    if (lets_in()) {
      return candidate;
    }
  }
  // If the pattern begins with the ARN up to the name, no other account or region matches.
  if (pattern.substr(0, name) == std::string_view(arn).substr(0, name)) {
    return {};
  }
  const std::vector<std::string_view> parts = policy::arn_segments(arn);
  struct Other {
    std::size_t part;
    std::string_view value;
  };
  constexpr std::array<Other, 3> kOthers{Other{1, "aws-other"}, Other{3, "xx-north-9"},
                                         Other{4, "999999999999"}};
  for (const Other& other : kOthers) {
    candidate = with_part(parts, other.part, other.value);
    candidate += aws::kSampleSuffix;
    if (lets_in()) {
      return candidate;
    }
  }
  return {};
}

}  // namespace prove
