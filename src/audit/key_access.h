#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "audit/account.h"
#include "policy/context.h"
#include "policy/evaluate.h"

namespace audit {

// Whether an identity can use the secret's key.
struct KeyAnswer {
  policy::Answer answer = policy::Answer::Allowed;
  std::string reason;  // why not, unless allowed
};

// The use of keys by one identity.
class KeyAccess {
 public:
  KeyAccess(const Account& account, const Identity& identity,
            const std::vector<const LivePolicy*>& policies);

  // Valid until the next call.
  const KeyAnswer& decrypts(const LiveSecret& secret);

 private:
  KeyAnswer ask(const LiveSecret& secret) const;

  const Account& account_;
  const Identity& identity_;
  std::vector<const Clause*> own_;
  std::vector<const Clause*> boundary_;
  bool by_secret_ = false;  // a condition tests which secret it is
  // By key, region and, if a condition tests it, secret.
  std::map<std::pair<std::string, std::string>, KeyAnswer> known_;
};

// Sets the context keys that follow from an identity, except for its ARN. Session tags are unknown.
void add_identity_keys(const Identity& identity, policy::Context& context);

}  // namespace audit
