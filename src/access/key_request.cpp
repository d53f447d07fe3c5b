#include "access/key_request.h"

#include <cstddef>

namespace access_query {

policy::AccessPolicy key_policy(const plan::Environment& environment) {
  policy::AccessPolicy policy;
  policy::AccessStatement& statement = policy.statements.emplace_back();
  statement.effect = policy::Effect::Allow;
  statement.actions = {"kms:*"};
  statement.resources = {"*"};
  statement.has_principal = true;
  statement.principals = {{policy::PrincipalKind::Aws, std::string(environment.account)}};
  return policy;
}

std::string via_service(const plan::Environment& environment) {
  return "secretsmanager." + std::string(environment.region) +
         (environment.partition == "aws-cn" ? ".amazonaws.com.cn" : ".amazonaws.com");
}

KeyOfRequest key_of_request(const plan::KmsKey& key) {
  const std::size_t at = key.arn.find(":alias/");
  if (at == std::string::npos) {
    return {key.arn, {}};
  }
  return {key.arn.substr(0, at) + ":key/0b1c2d3e", key.arn.substr(at + 1)};
}

}  // namespace access_query
