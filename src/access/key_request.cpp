#include "access/key_request.h"

#include "aws/kms_key.h"
#include "aws/partition.h"
#include "aws/secret_arn.h"

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
  return aws::endpoint(aws::kSecretService, environment.region, environment.partition);
}

KeyOfRequest key_of_request(const plan::KmsKey& key) {
  const std::string alias(aws::alias_of(key.arn));
  return {alias.empty() ? key.arn : aws::key_of_alias(key.arn, "0b1c2d3e"), alias};
}

}  // namespace access_query
