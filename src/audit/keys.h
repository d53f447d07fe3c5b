#pragma once

#include <string>
#include <string_view>

#include "audit/account.h"

namespace audit {

// The key that a `KmsKeyId` names.
struct NamedKey {
  bool customer = false;         // false: aws/secretsmanager, which the account's callers may use
  std::string arn;               // empty: an alias that the files do not tell
  const LiveKey* key = nullptr;  // as the files tell it; null: they do not
};

// The key of a secret; with `id`, the one that it would have if that were its `KmsKeyId`.
NamedKey named_key(const Account& account, const LiveSecret& secret);
NamedKey named_key(const Account& account, const LiveSecret& secret, std::string_view id);

}  // namespace audit
