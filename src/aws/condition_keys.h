#pragma once

#include <array>
#include <string_view>

// The condition keys of policies (Service Authorization Reference,
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
// and .../list_awssecretsmanager.html).
namespace aws {

// The endpoint of the service that uses the key: endpoint() in aws/partition.h.
inline constexpr std::string_view kViaService = "kms:ViaService";
// The aliases of the key.
inline constexpr std::string_view kResourceAliases = "kms:ResourceAliases";
inline constexpr std::string_view kCallerAccount = "kms:CallerAccount";

// Secrets Manager passes the ARN of the secret to KMS as encryption context (Secrets Manager User
// Guide, https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html).
inline constexpr std::string_view kSecretArnContext = "kms:EncryptionContext:SecretARN";
// The SecretARN with which it checks a caller's access to a key before it encrypts a secret.
inline constexpr std::string_view kKeyValidation = "RequestToValidateKeyAccess";

// Prefixes of the keys for a secret's tags: the tag key follows. Each request has both.
inline constexpr std::string_view kSecretTag = "secretsmanager:ResourceTag/";
inline constexpr std::array<std::string_view, 2> kResourceTags{"aws:ResourceTag/", kSecretTag};

}  // namespace aws
