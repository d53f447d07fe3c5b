#pragma once

#include <optional>

#include "audit/account.h"
#include "audit/answers.h"

namespace audit {

// The kinds of files. Each adds what a file says to what others said; the same thing told twice is
// as it was told last. A problem says where the file is not what it should be.

// aws iam get-account-authorization-details
std::optional<Misread> read_iam(const Bytes& bytes, Account& account);
// aws secretsmanager list-secrets, describe-secret; beside them `Account` and `Region`, which say
// whose the list is even if it is empty, and `CollectedAt`, when it was asked for
std::optional<Misread> read_secrets(const Bytes& bytes, Account& account);
// aws secretsmanager get-resource-policy, for each secret
std::optional<Misread> read_resource_policies(const Bytes& bytes, Account& account);
// aws kms list-aliases, describe-key; beside KeyMetadata `Policy`, which is what get-key-policy
// says
std::optional<Misread> read_keys(const Bytes& bytes, Account& account);

}  // namespace audit
