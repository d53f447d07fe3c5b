#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "policy/access_policy.h"

namespace access_query {

// Those of Secrets Manager that are about one secret (Service Authorization Reference).
inline constexpr std::array<std::string_view, 20> kSecretActions{
    "secretsmanager:CancelRotateSecret",
    "secretsmanager:CreateSecret",
    "secretsmanager:DeleteResourcePolicy",
    "secretsmanager:DeleteSecret",
    "secretsmanager:DescribeSecret",
    "secretsmanager:GetResourcePolicy",
    "secretsmanager:GetSecretValue",
    "secretsmanager:ListSecretVersionIds",
    "secretsmanager:PutResourcePolicy",
    "secretsmanager:PutSecretValue",
    "secretsmanager:RemoveRegionsFromReplication",
    "secretsmanager:ReplicateSecretToRegions",
    "secretsmanager:RestoreSecret",
    "secretsmanager:RotateSecret",
    "secretsmanager:StopReplicationToReplica",
    "secretsmanager:TagResource",
    "secretsmanager:UntagResource",
    "secretsmanager:UpdateSecret",
    "secretsmanager:UpdateSecretVersionStage",
    "secretsmanager:ValidateResourcePolicy",
};

// Actions that the same statements name: they come out alike, whatever the secret.
struct AlikeActions {
  std::vector<bool> statements;      // beside the policy's
  std::vector<std::size_t> actions;  // indices into kSecretActions
};
std::vector<AlikeActions> alike_actions(const policy::AccessPolicy& policy);

}  // namespace access_query
