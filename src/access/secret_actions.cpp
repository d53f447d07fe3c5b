#include "access/secret_actions.h"

#include <algorithm>
#include <utility>

#include "aws/actions.h"
#include "policy/wildcard.h"

namespace access_query {

std::vector<AlikeActions> alike_actions(const policy::AccessPolicy& policy) {
  std::vector<AlikeActions> groups;
  for (std::size_t action = 0; action < aws::kSecretActions.size(); ++action) {
    std::vector<bool> named;
    for (const policy::AccessStatement& statement : policy.statements) {
      named.push_back(policy::names_action(statement, aws::kSecretActions[action]));
    }
    const auto group = std::ranges::find(groups, named, &AlikeActions::statements);
    if (group == groups.end()) {
      groups.push_back({std::move(named), {action}});
    } else {
      group->actions.push_back(action);
    }
  }
  return groups;
}

}  // namespace access_query
