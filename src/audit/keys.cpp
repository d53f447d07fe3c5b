#include "audit/keys.h"

#include <algorithm>

#include "aws/arn.h"
#include "aws/kms_key.h"

namespace audit {

NamedKey named_key(const Account& account, const LiveSecret& secret, std::string_view id) {
  NamedKey named;
  const std::string alias(aws::alias_of(id));
  if (id.empty() || alias == aws::kAccountKeyAlias) {
    return named;
  }
  named.customer = true;
  const std::string arn = aws::kms_arn(secret.partition, secret.region, secret.account, id);
  if (alias.empty()) {
    named.arn = arn;
    const auto found = account.keys.find(named.arn);
    named.key = found == account.keys.end() ? nullptr : &found->second;
  } else {
    const std::string head = arn.substr(0, arn.size() - alias.size());
    for (auto key = account.keys.lower_bound(head);
         key != account.keys.end() && key->first.starts_with(head); ++key) {
      if (std::ranges::find(key->second.aliases, alias) != key->second.aliases.end()) {
        named.arn = key->first;
        named.key = &key->second;
        break;
      }
    }
  }
  if (named.key != nullptr &&
      (named.key->manager == "AWS" ||
       std::ranges::find(named.key->aliases, aws::kAccountKeyAlias) != named.key->aliases.end())) {
    named.customer = false;
  }
  return named;
}

NamedKey named_key(const Account& account, const LiveSecret& secret) {
  return named_key(account, secret, secret.kms_key);
}

}  // namespace audit
