#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.h"
#include "policy/document.h"
#include "prove/universe.h"

namespace prove {

// The secrets of all environments by the tags for readers that the plan puts on them.
class TaggedSecrets {
 public:
  TaggedSecrets(const Universe& universe, const plan::Plan& plan)
      : universe_(universe), plan_(plan) {}

  // Those that bear a tag, `key=value`, and whose ARN the pattern matches; ascending.
  std::vector<std::uint32_t> matching(const std::string& tag, std::string_view pattern);

 private:
  const Universe& universe_;
  const plan::Plan& plan_;
  std::optional<std::unordered_map<std::string, std::vector<std::uint32_t>>> by_tag_;
};

// What a statement holds its resources to: the tag, `key=value`, where its only condition is that
// they bear it; nullopt for every other condition.
std::optional<std::string> tag_condition(const policy::Statement& statement);

}  // namespace prove
