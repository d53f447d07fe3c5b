#include "audit/secret_index.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "aws/secret_arn.h"
#include "policy/variables.h"
#include "policy/wildcard.h"

namespace audit {

namespace {

constexpr std::size_t kParts = 6;

}  // namespace

SecretIndex::SecretIndex(const Account& account, std::vector<std::uint32_t> secrets)
    : account_(account), sorted_(std::move(secrets)) {
  std::ranges::sort(sorted_, [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(name(a), a) < std::pair(name(b), b);
  });
}

std::string_view SecretIndex::name(std::uint32_t secret) const {
  return aws::name_in_arn(account_.secrets[secret].arn);
}

void SecretIndex::walk(std::string_view pattern, std::size_t first, std::size_t last,
                       std::vector<std::uint32_t>& to) const {
  for (std::size_t i = first; i < last; ++i) {
    if (policy::matches_resource(pattern, account_.secrets[sorted_[i]].arn) != policy::Truth::No) {
      to.push_back(sorted_[i]);
    }
  }
}

const std::vector<std::uint32_t>& SecretIndex::matching(const std::string& pattern) {
  std::string text = pattern;
  if (policy::has_variable(text)) {
    text.resize(text.find("${"));
    text += '*';
  }
  // A name has no colon, so no `*` before it reaches into it.
  const auto parts = policy::arn_segments(text);
  std::string_view prefix;
  if (parts.size() == kParts && parts.back().starts_with(aws::kSecretResource)) {
    prefix = parts.back().substr(aws::kSecretResource.size());
    prefix = prefix.substr(0, prefix.find_first_of("*?"));
  }
  if (prefix.empty()) {
    const auto [place, fresh] = wide_.try_emplace(text);
    if (fresh) {
      walk(text, 0, sorted_.size(), place->second);
    }
    return place->second;
  }
  narrow_.clear();
  const auto first = std::ranges::lower_bound(sorted_, prefix, {},
                                              [&](std::uint32_t secret) { return name(secret); });
  auto last = first;
  while (last != sorted_.end() && name(*last).starts_with(prefix)) {
    ++last;
  }
  walk(text, static_cast<std::size_t>(first - sorted_.begin()),
       static_cast<std::size_t>(last - sorted_.begin()), narrow_);
  return narrow_;
}

}  // namespace audit
