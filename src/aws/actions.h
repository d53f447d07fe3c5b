#pragma once

#include <array>
#include <string_view>

// Actions as policies name them (Service Authorization Reference,
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
// and .../list_awskeymanagementservice.html).
namespace aws {

// The actions for reading a value. The second is needed only if the key is not the account's own.
inline constexpr std::string_view kGetSecretValue = "secretsmanager:GetSecretValue";
inline constexpr std::string_view kDecrypt = "kms:Decrypt";

// All actions of Secrets Manager on a single secret.
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
