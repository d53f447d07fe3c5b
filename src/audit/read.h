#pragma once

#include <optional>

#include "audit/account.h"
#include "audit/answers.h"

namespace audit {

// The kinds of files. Each function adds the contents of a file to the account; the last entry for
// an ARN wins. On an error, returns the position and the problem.

// aws iam get-account-authorization-details
std::optional<Misread> read_iam(const Bytes& bytes, Account& account);
// aws secretsmanager list-secrets, describe-secret; in addition `Account` and `Region`, which
// identify even an empty list, and `CollectedAt`, the time of the request
std::optional<Misread> read_secrets(const Bytes& bytes, Account& account);
// aws secretsmanager get-resource-policy, for each secret
std::optional<Misread> read_resource_policies(const Bytes& bytes, Account& account);
// aws kms list-aliases, describe-key; next to KeyMetadata `Policy`, the text from get-key-policy
std::optional<Misread> read_keys(const Bytes& bytes, Account& account);

}  // namespace audit
