#pragma once

#include <array>
#include <string_view>

// What a policy can ask about a request (Service Authorization Reference,
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
// and .../list_awssecretsmanager.html).
namespace aws {

// The endpoint of the service through which a key is used: endpoint() in aws/partition.h.
inline constexpr std::string_view kViaService = "kms:ViaService";
// Aliases of the key that is used.
inline constexpr std::string_view kResourceAliases = "kms:ResourceAliases";
inline constexpr std::string_view kCallerAccount = "kms:CallerAccount";

// Secrets Manager passes the secret's ARN to KMS as encryption context (Secrets Manager User Guide,
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html).
inline constexpr std::string_view kSecretArnContext = "kms:EncryptionContext:SecretARN";
// The SecretARN with which it tries a caller's access to a key before a secret is encrypted with
// it.
inline constexpr std::string_view kKeyValidation = "RequestToValidateKeyAccess";

// A tag of the secret: the key follows. Each request has both.
inline constexpr std::string_view kSecretTag = "secretsmanager:ResourceTag/";
inline constexpr std::array<std::string_view, 2> kResourceTags{"aws:ResourceTag/", kSecretTag};

}  // namespace aws
