#include "prove/tagged.h"

#include <algorithm>

#include "aws/condition_keys.h"
#include "aws/secret_arn.h"
#include "policy/wildcard.h"

namespace prove {

std::vector<std::uint32_t> TaggedSecrets::matching(const std::string& tag,
                                                   std::string_view pattern) {
  constexpr std::string_view kReader = "secretgen:reader:";
  if (!by_tag_) {
    by_tag_.emplace();
    for (const plan::Environment& environment : plan_.environments) {
      for (const plan::Secret& secret : environment.secrets) {
        const auto id = universe_.find(secret.arn_without_suffix());
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
      if (policy::matches(pattern, universe_.arn(secret) + std::string(aws::kSampleSuffix))) {
        found.push_back(secret);
      }
    }
  }
  std::ranges::sort(found);
  return found;
}

std::optional<std::string> tag_condition(const policy::Statement& statement) {
  if (statement.conditions.size() != 1) {
    return std::nullopt;
  }
  const policy::Condition& only = statement.conditions.front();
  if (only.op != "StringEquals" || !only.key.starts_with(aws::kSecretTag) ||
      only.values.size() != 1) {
    return std::nullopt;
  }
  return only.key.substr(aws::kSecretTag.size()) + '=' + only.values.front();
}

}  // namespace prove
