#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace aws {

// The ARN of a secret is arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-XXXXXX: Secrets
// Manager adds a hyphen and six random letters or digits to the name, so that a secret that is
// created again under the same name has another ARN (Secrets Manager User Guide,
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html, and
// CreateSecret,
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html).
inline constexpr std::string_view kSecretService = "secretsmanager";
inline constexpr std::string_view kSecretResource = "secret:";
inline constexpr std::size_t kRandomSize = 6;
inline constexpr std::size_t kSuffixSize = 1 + kRandomSize;
// Any suffix: as a wildcard pattern of IAM and as a regular expression.
inline constexpr std::string_view kAnySuffix = "-??????";
inline constexpr std::string_view kSuffixExpression = "-[A-Za-z0-9]{6}";
// A suffix for questions about a secret whose own suffix is not known.
inline constexpr std::string_view kSampleSuffix = "-AbCd1f";

// Without suffix. An empty name gives what all secrets of the account and region begin with; `name`
// may be a pattern.
std::string secret_arn(std::string_view partition, std::string_view region,
                       std::string_view account, std::string_view name);

// Cuts off the last seven characters; a text that has no more than these is returned as it is.
std::string_view without_suffix(std::string_view arn);

// The ARN of a replica: that of its secret in another region, with the same suffix (Secrets Manager
// User Guide, https://docs.aws.amazon.com/secretsmanager/latest/userguide/replicate-secrets.html).
// `arn` may be without its suffix or end in a pattern.
std::string replica_arn(std::string_view arn, std::string_view region);

// Whether `arn` is `without` and a suffix.
bool is_complete(std::string_view arn, std::string_view without);

// Whether a name, pattern or ARN ends in a hyphen and six letters or digits. Secrets Manager takes
// an ARN without its suffix for a complete one if the name itself ends like this.
bool ends_like_suffix(std::string_view text);

// What follows `:secret:`, with the suffix; the whole text if it is not the ARN of a secret.
std::string_view name_in_arn(std::string_view arn);

// Letters, digits and / _ + = . @ - are what a name consists of (CreateSecret, parameter Name).
bool is_name_character(char c);

}  // namespace aws
