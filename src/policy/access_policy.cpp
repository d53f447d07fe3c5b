#include "policy/access_policy.h"

#include "policy/folded.h"

namespace policy {

AccessPolicy default_key_policy(std::string_view account) {
  AccessPolicy policy;
  AccessStatement& statement = policy.statements.emplace_back();
  statement.effect = Effect::Allow;
  statement.actions = {"kms:*"};
  statement.resources = {"*"};
  statement.has_principal = true;
  statement.principals = {{PrincipalKind::Aws, std::string(account)}};
  return policy;
}

AccessPolicy access_policy(const Document& document) {
  AccessPolicy policy;
  policy.variables = true;
  policy.statements.reserve(document.statements.size());
  for (const Statement& from : document.statements) {
    AccessStatement& to = policy.statements.emplace_back();
    to.sid = from.sid;
    to.effect = Effect::Allow;
    to.actions.assign(from.actions.begin(), from.actions.end());
    to.resources = from.resources;
    for (const Condition& condition : from.conditions) {
      to.conditions.push_back({std::string(condition.op), condition_operator(condition.op),
                               std::string(condition.key), folded(condition.key),
                               condition.values});
    }
  }
  return policy;
}

}  // namespace policy
