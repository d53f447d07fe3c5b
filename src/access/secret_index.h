#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace access_query {

// Finds the secrets that a policy's pattern may be about, without a walk over all of them where the
// pattern begins with a part of a name. For the secrets of a plan and for those of an account.
class SecretIndex {
 public:
  struct Known {
    std::uint32_t id = 0;  // what the answers call it
    std::string_view arn;  // with a suffix; outlives the index
  };
  explicit SecretIndex(std::vector<Known> secrets);

  // The ids of those whose ARN the pattern matches, or may match: a variable in it stands for
  // anything. In no particular order; good until the next call.
  const std::vector<std::uint32_t>& matching(const std::string& pattern);

 private:
  void walk(std::string_view pattern, std::size_t first, std::size_t last,
            std::vector<std::uint32_t>& to) const;

  std::vector<Known> sorted_;  // by the part of the ARN that the name begins
  // Patterns that begin with no part of a name: few, and each in many policies.
  std::unordered_map<std::string, std::vector<std::uint32_t>> wide_;
  std::vector<std::uint32_t> narrow_;
};

}  // namespace access_query
