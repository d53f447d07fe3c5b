#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace access_query {

// Finds the secrets that a pattern of a policy may match, without comparing all of them if the
// pattern contains the beginning of a name. Used for the secrets of a plan and of an account.
class SecretIndex {
 public:
  struct Known {
    std::uint32_t id = 0;  // what the answers call it
    std::string_view arn;  // with a suffix; outlives the index
  };
  explicit SecretIndex(std::vector<Known> secrets);

  // The ids of those whose ARN the pattern matches or may match: a policy variable in it may be
  // anything. In no particular order; valid until the next call.
  const std::vector<std::uint32_t>& matching(const std::string& pattern);

 private:
  void walk(std::string_view pattern, std::size_t first, std::size_t last,
            std::vector<std::uint32_t>& to) const;

  std::vector<Known> sorted_;  // by the part of the ARN that the name begins
  // Patterns without the beginning of a name: few, and each in many policies.
  std::unordered_map<std::string, std::vector<std::uint32_t>> wide_;
  std::vector<std::uint32_t> narrow_;
};

}  // namespace access_query
