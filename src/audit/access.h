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
  std::string policy;     // LivePolicy::name, or "the resource policy of ARN"
  std::string statement;  // its Sid in backticks, or "statement 2"; empty: no one statement
  friend auto operator<=>(const Ground&, const Ground&) = default;
};

// Whether an identity can read some secrets, between which its policies make no difference.
struct Reading {
  std::uint32_t identity = 0;
  std::vector<std::uint32_t> secrets;  // indices into Account::secrets
  policy::Answer answer = policy::Answer::Denied;
  bool by_key = false;  // GetSecretValue is allowed, but the use of the key is not
  Ground ground;        // empty for an implicit deny
  std::string reason;   // implicit deny: the policy type without an Allow; depends: on what
};

// Evaluates each identity for the secrets that its policies, their resource policies or the spec
// mention; it cannot read any other secret. `wanted[i]`: the secrets that the spec grants identity
// i, sorted. Reports everything that is allowed, depends, or is granted by the spec.
void readings(const Account& account, const Declared& declared,
              const std::vector<std::vector<std::uint32_t>>& wanted,
              const std::function<void(const Reading&)>& tell);

// `wanted`, from the policy documents of the specs' principals.
std::vector<std::vector<std::uint32_t>> wanted(const Account& account, const Declared& declared);

std::string statement_name(const std::string& sid, std::size_t number);

}  // namespace audit
