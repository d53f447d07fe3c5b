#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "aws/arn.h"

namespace aws {

// The parameter KmsKeyId is a key id, the ARN of a key, or an alias (KMS Developer Guide,
// https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id).
inline constexpr std::string_view kKeyService = "kms";
inline constexpr std::string_view kAliasPrefix = "alias/";

// The account's key for Secrets Manager, the default for secrets without a key. All callers in the
// account may use it, no other account can (Secrets Manager User Guide,
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html).
inline constexpr std::string_view kAccountKey = "aws/secretsmanager";
inline constexpr std::string_view kAccountKeyAlias = "alias/aws/secretsmanager";

// 1234abcd-12ab-34cd-56ef-1234567890ab, or mrk-1234abcd12ab34cd56ef1234567890ab for a multi-Region
// key.
bool is_key_id(std::string_view text);

// alias/NAME, as an account can create it: only AWS creates aliases that begin with alias/aws/
// (CreateAlias, https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html). The
// alias of the account's key for Secrets Manager is valid, too.
bool is_alias(std::string_view text);

// The parts of arn:PARTITION:kms:REGION:ACCOUNT:key/ID; nullopt for any other text.
std::optional<Arn> parse_key_arn(std::string_view text);

// The alias in a KmsKeyId, even if that is the ARN of an alias; empty for a key id or key ARN.
std::string_view alias_of(std::string_view key);

// The ARN of the key or alias that a KmsKeyId names in a region of an account.
std::string kms_arn(std::string_view partition, std::string_view region, std::string_view account,
                    std::string_view key);

// The ARN of a key in the region and account of an alias. IAM does not match aliases in `Resource`,
// so a policy names keys there even if it is about an alias.
std::string key_of_alias(std::string_view alias_arn, std::string_view id);

}  // namespace aws
