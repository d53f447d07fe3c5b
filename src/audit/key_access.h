#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "audit/account.h"
#include "policy/context.h"
#include "policy/evaluate.h"

namespace audit {

// Whether a secret's key lets somebody read it.
struct KeyAnswer {
  policy::Answer answer = policy::Answer::Allowed;
  std::string reason;  // not allowed: why
};

// The keys as seen by one identity.
class KeyAccess {
 public:
  KeyAccess(const Account& account, const Identity& identity,
            const std::vector<const LivePolicy*>& policies);

  // Good until the next call.
  const KeyAnswer& decrypts(const LiveSecret& secret);

 private:
  KeyAnswer ask(const LiveSecret& secret) const;

  const Account& account_;
  const Identity& identity_;
  std::vector<const Clause*> own_;
  std::vector<const Clause*> boundary_;
  bool by_secret_ = false;  // a condition asks which secret it is
  // By the key, its region, and the secret if that matters.
  std::map<std::pair<std::string, std::string>, KeyAnswer> known_;
};

// What is known of an identity beside its ARN. Tags of its session are not.
void add_identity_keys(const Identity& identity, policy::Context& context);

}  // namespace audit
