#pragma once

#include <string>
#include <string_view>

#include "audit/account.h"

namespace audit {

// The key that a `KmsKeyId` names in an account and region.
struct NamedKey {
  bool customer = false;         // false: aws/secretsmanager, which the account's callers may use
  std::string arn;               // empty: an alias that the files do not tell
  const LiveKey* key = nullptr;  // as the files tell it; null: they do not
};

NamedKey named_key(const Account& account, std::string_view partition, const std::string& id,
                   const std::string& owner, const std::string& region);

}  // namespace audit
