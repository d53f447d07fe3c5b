#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "audit/account.h"
#include "audit/declared.h"
#include "policy/evaluate.h"

namespace audit {

// The statement that decides.
struct Ground {
  std::string policy;     // as LivePolicy::name, or whose resource policy it is
  std::string statement;  // its Sid in backticks, or "statement 2"; empty: no one statement
  friend auto operator<=>(const Ground&, const Ground&) = default;
};

// Whether an identity can read some secrets; they are alike to all that its policies say.
struct Reading {
  std::uint32_t identity = 0;
  std::vector<std::uint32_t> secrets;  // indices into Account::secrets
  policy::Answer answer = policy::Answer::Denied;
  bool by_key = false;  // GetSecretValue is allowed; it is the key that says otherwise
  Ground ground;        // of a denial without a Deny: empty
  std::string reason;   // denied: where an Allow is wanting; depends: on what
};

// Asks the evaluator about each identity and the secrets that its policies, the secrets' own
// policies or the spec speak of; of others the answer is no. `wanted[i]`: the secrets, sorted, that
// the spec grants identity i. Told are all that is allowed or depends, and what is wanted.
void readings(const Account& account, const Declared& declared,
              const std::vector<std::vector<std::uint32_t>>& wanted,
              const std::function<void(const Reading&)>& tell);

// `wanted`, from the documents of the specs' principals.
std::vector<std::vector<std::uint32_t>> wanted(const Account& account, const Declared& declared);

std::string statement_name(const std::string& sid, std::size_t number);

}  // namespace audit
