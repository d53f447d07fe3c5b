#pragma once

#include <string>
#include <string_view>

#include "audit/account.h"

namespace audit {

// The key that a `KmsKeyId` names.
struct NamedKey {
  bool customer = false;         // false: aws/secretsmanager, which the account's callers may use
  std::string arn;               // empty: an alias that is not in the files
  const LiveKey* key = nullptr;  // null: not in the files
};

// The key of a secret; with `id`, the key that this `KmsKeyId` would name.
NamedKey named_key(const Account& account, const LiveSecret& secret);
NamedKey named_key(const Account& account, const LiveSecret& secret, std::string_view id);

}  // namespace audit
