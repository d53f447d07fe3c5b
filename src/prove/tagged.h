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

// The secrets of all environments by their reader tags in the plan.
class TaggedSecrets {
 public:
  TaggedSecrets(const Universe& universe, const plan::Plan& plan)
      : universe_(universe), plan_(plan) {}

  // Those that have a tag, `key=value`, and whose ARN the pattern matches; ascending.
  std::vector<std::uint32_t> matching(const std::string& tag, std::string_view pattern);

 private:
  const Universe& universe_;
  const plan::Plan& plan_;
  std::optional<std::unordered_map<std::string, std::vector<std::uint32_t>>> by_tag_;
};

// The tag, `key=value`, to which a statement limits its resources, if that is its only condition;
// nullopt for every other condition.
std::optional<std::string> tag_condition(const policy::Statement& statement);

}  // namespace prove
