#include "prove/universe.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "aws/secret_arn.h"
#include "policy/wildcard.h"

namespace prove {

std::uint32_t Universe::add(std::string arn, std::string_view suffix) {
  if (const auto known = ids_.find(arn); known != ids_.end()) {
    if (!suffix.empty()) {
      secrets_[known->second].suffix = suffix;
    }
    return known->second;
  }
  const auto id = static_cast<std::uint32_t>(secrets_.size());
  secrets_.push_back({std::move(arn), std::string(suffix)});
  ids_.emplace(secrets_.back().arn, id);
  return id;
}

std::optional<std::uint32_t> Universe::find(std::string_view arn) const {
  const auto found = ids_.find(arn);
  return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::uint32_t> Universe::matching(std::string_view pattern) const {
  const std::size_t wild = pattern.find_first_of("*?");
  const bool exact =
      wild == std::string_view::npos ||
      (wild + aws::kSuffixSize - 1 == pattern.size() && pattern.ends_with(aws::kAnySuffix));
  std::vector<std::uint32_t> found;
  if (exact) {
    if (pattern.size() > aws::kSuffixSize) {
      const std::string_view tail = pattern.substr(pattern.size() - aws::kSuffixSize);
      const auto id = find(aws::without_suffix(pattern));
      if (id && (tail == aws::kAnySuffix || tail == secrets_[*id].suffix)) {
        found.push_back(*id);
      }
    }
    return found;
  }
  if (sorted_.size() != secrets_.size()) {
    sorted_.resize(secrets_.size());
    std::iota(sorted_.begin(), sorted_.end(), 0U);
    std::ranges::sort(sorted_, {}, [&](std::uint32_t id) -> const std::string& { return arn(id); });
  }
  const std::string_view head = pattern.substr(0, wild);
  const auto begin = std::ranges::lower_bound(
      sorted_, head, {}, [&](std::uint32_t id) -> std::string_view { return arn(id); });
  for (auto at = begin; at != sorted_.end() && arn(*at).starts_with(head); ++at) {
    if (policy::matches_resource(pattern, arn(*at) + std::string(aws::kSampleSuffix)) !=
        policy::Truth::No) {
      found.push_back(*at);
    }
  }
  return found;
}

std::uint32_t Universe::key(const std::string& text) {
  const auto [known, fresh] =
      keys_.try_emplace(text, static_cast<std::uint32_t>(key_texts_.size()));
  if (fresh) {
    key_texts_.push_back(&known->first);
  }
  return known->second;
}

std::optional<std::uint32_t> Universe::find_key(const std::string& text) const {
  const auto found = keys_.find(text);
  return found == keys_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace prove
