#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "access/secret_index.h"
#include "audit/account.h"
#include "plan/plan.h"

namespace audit {

// A secret of a spec, and its counterpart in AWS.
struct DeclaredSecret {
  const plan::Environment* environment = nullptr;
  const plan::Secret* secret = nullptr;
  std::optional<std::uint32_t> live;  // index into Account::secrets
  bool told = false;                  // the lists cover its account and region
};

// A principal of a spec, and its identities in AWS.
struct DeclaredPrincipal {
  const plan::Environment* environment = nullptr;
  const plan::Principal* principal = nullptr;
  std::vector<std::uint32_t> identities;  // indices into Account::identities
  bool told = false;                      // the files cover its account
};

struct Declared {
  std::vector<DeclaredSecret> secrets;
  std::vector<DeclaredPrincipal> principals;
  // For each declared secret in AWS, the first declaration.
  std::unordered_map<std::uint32_t, std::uint32_t> by_live;
};

// Secrets that no spec declares are not included. A secret that is scheduled for deletion counts
// only if no other has its name.
Declared declared(const std::vector<const plan::Plan*>& plans, const Account& account);

// The declared secrets in AWS, in no particular order, as indices into Account::secrets.
std::vector<std::uint32_t> live_secrets(const Declared& declared);

// An index of these for lookup by policy patterns. `account` must outlive it.
access_query::SecretIndex secret_index(const Account& account, const Declared& declared);

}  // namespace audit
