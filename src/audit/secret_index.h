#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/account.h"

namespace audit {

// Finds the secrets that a pattern may be about, without a walk over all of them where the pattern
// begins with a part of a name.
class SecretIndex {
 public:
  // `secrets`: indices into `account.secrets`.
  SecretIndex(const Account& account, std::vector<std::uint32_t> secrets);

  // The indices whose ARN the pattern matches, or may match: a variable in it stands for anything.
  // Good until the next call.
  const std::vector<std::uint32_t>& matching(const std::string& pattern);
  [[nodiscard]] const std::vector<std::uint32_t>& all() const { return sorted_; }

 private:
  void walk(std::string_view pattern, std::size_t first, std::size_t last,
            std::vector<std::uint32_t>& to) const;
  [[nodiscard]] std::string_view name(std::uint32_t secret) const;

  const Account& account_;
  std::vector<std::uint32_t> sorted_;  // by the part of the ARN that the name begins
  // Patterns that begin with no part of a name: few, and each in many policies.
  std::unordered_map<std::string, std::vector<std::uint32_t>> wide_;
  std::vector<std::uint32_t> narrow_;
};

}  // namespace audit
