#include "access/secret_index.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "aws/arn.h"
#include "aws/secret_arn.h"
#include "policy/variables.h"
#include "policy/wildcard.h"

namespace access_query {

namespace {

std::string_view indexed_name(const SecretIndex::Known& secret) {
  return aws::name_in_arn(secret.arn);
}

}  // namespace

SecretIndex::SecretIndex(std::vector<Known> secrets) : sorted_(std::move(secrets)) {
  std::ranges::sort(sorted_, {},
                    [](const Known& one) { return std::pair(indexed_name(one), one.id); });
}

void SecretIndex::walk(std::string_view pattern, std::size_t first, std::size_t last,
                       std::vector<std::uint32_t>& to) const {
  for (std::size_t i = first; i < last; ++i) {
    if (policy::matches_resource(pattern, sorted_[i].arn) != policy::Truth::No) {
      to.push_back(sorted_[i].id);
    }
  }
}

const std::vector<std::uint32_t>& SecretIndex::matching(const std::string& pattern) {
  std::string text = pattern;
  if (policy::has_variable(text)) {
    text.resize(text.find("${"));
    text += '*';
  }
  // A name has no colon, so a `*` before it cannot match a part of it.
  const auto parts = aws::parse_arn(text);
  std::string_view prefix;
  if (parts && parts->resource.starts_with(aws::kSecretResource)) {
    prefix = parts->resource.substr(aws::kSecretResource.size());
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
  const auto first = std::ranges::lower_bound(sorted_, prefix, {}, indexed_name);
  auto last = first;
  while (last != sorted_.end() && indexed_name(*last).starts_with(prefix)) {
    ++last;
  }
  walk(text, static_cast<std::size_t>(first - sorted_.begin()),
       static_cast<std::size_t>(last - sorted_.begin()), narrow_);
  return narrow_;
}

}  // namespace access_query
