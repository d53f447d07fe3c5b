#pragma once

#include <array>
#include <string_view>

// Actions as policies name them (Service Authorization Reference,
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
// and .../list_awskeymanagementservice.html).
namespace aws {

// What reading the value of a secret takes; the second only where its key is not the account's.
inline constexpr std::string_view kGetSecretValue = "secretsmanager:GetSecretValue";
inline constexpr std::string_view kDecrypt = "kms:Decrypt";

// All of Secrets Manager that are about one secret.
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

}  // namespace aws
