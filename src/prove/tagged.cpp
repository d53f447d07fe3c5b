#include "prove/tagged.h"

#include <algorithm>

#include "policy/wildcard.h"

namespace prove {

std::vector<std::uint32_t> TaggedSecrets::matching(const std::string& tag,
                                                   std::string_view pattern) {
  constexpr std::string_view kReader = "secretgen:reader:";
  if (!by_tag_) {
    by_tag_.emplace();
    for (const plan::Environment& environment : plan_.environments) {
      for (const plan::Secret& secret : environment.secrets) {
        const std::size_t suffix = secret.arn_complete ? kSuffix : 0;
        const auto id =
            universe_.find(std::string_view(secret.arn).substr(0, secret.arn.size() - suffix));
        for (const plan::Tag& one : secret.tags) {
          if (id && one.key.starts_with(kReader)) {
            (*by_tag_)[one.key + '=' + one.value].push_back(*id);
          }
        }
      }
    }
  }
  std::vector<std::uint32_t> found;
  if (const auto bearers = by_tag_->find(tag); bearers != by_tag_->end()) {
    for (const std::uint32_t secret : bearers->second) {
      if (policy::matches(pattern, universe_.arn(secret) + "-AbCd1f")) {
        found.push_back(secret);
      }
    }
  }
  std::ranges::sort(found);
  return found;
}

std::optional<std::string> tag_condition(const policy::Statement& statement) {
  constexpr std::string_view kTag = "secretsmanager:ResourceTag/";
  if (statement.conditions.size() != 1) {
    return std::nullopt;
  }
  const policy::Condition& only = statement.conditions.front();
  if (only.op != "StringEquals" || !only.key.starts_with(kTag) || only.values.size() != 1) {
    return std::nullopt;
  }
  return only.key.substr(kTag.size()) + '=' + only.values.front();
}

}  // namespace prove
