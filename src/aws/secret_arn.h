#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aws {

// The ARN of a secret is arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-XXXXXX: Secrets
// Manager adds a hyphen and six random letters or digits to the name, so a secret that is created
// again with the same name has another ARN (Secrets Manager User Guide,
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html, and
// CreateSecret,
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html).
inline constexpr std::string_view kSecretService = "secretsmanager";
inline constexpr std::string_view kSecretResource = "secret:";
inline constexpr std::size_t kRandomSize = 6;
inline constexpr std::size_t kSuffixSize = 1 + kRandomSize;
// Any suffix, as a wildcard pattern of IAM and as a regular expression.
inline constexpr std::string_view kAnySuffix = "-??????";
inline constexpr std::string_view kSuffixExpression = "-[A-Za-z0-9]{6}";
// A suffix for evaluating policies on a secret whose own suffix is unknown.
inline constexpr std::string_view kSampleSuffix = "-AbCd1f";

// The ARN without suffix. An empty name gives the common prefix of all secrets in the account and
// region; `name` may be a pattern.
std::string secret_arn(std::string_view partition, std::string_view region,
                       std::string_view account, std::string_view name);

// Removes the last seven characters; returns a text of at most seven characters unchanged.
std::string_view without_suffix(std::string_view arn);

// The ARN of a replica: that of its secret with another region, and with the same suffix (Secrets
// Manager User Guide,
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html). `arn` may be
// without its suffix or end in a pattern.
std::string replica_arn(std::string_view arn, std::string_view region);

// Whether `arn` is `without` followed by a suffix.
bool is_complete(std::string_view arn, std::string_view without);

// Whether a name, pattern or ARN ends in a hyphen and six letters or digits. If the name itself
// ends like this, Secrets Manager treats the ARN without suffix as a complete one.
bool ends_like_suffix(std::string_view text);

// The text after `:secret:`, with the suffix; the entire text if it is not the ARN of a secret.
std::string_view name_in_arn(std::string_view arn);

// A name consists of letters, digits and / _ + = . @ - (CreateSecret, parameter Name).
bool is_name_character(char c);

}  // namespace aws
