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

// A secret of a spec, and the one in AWS that is it.
struct DeclaredSecret {
  const plan::Environment* environment = nullptr;
  const plan::Secret* secret = nullptr;
  std::optional<std::uint32_t> live;  // index into Account::secrets
  bool told = false;                  // the lists cover its account and region
};

// A principal of a spec, and who is it in AWS.
struct DeclaredPrincipal {
  const plan::Environment* environment = nullptr;
  const plan::Principal* principal = nullptr;
  std::vector<std::uint32_t> identities;  // indices into Account::identities
  bool told = false;                      // the files cover its account
};

struct Declared {
  std::vector<DeclaredSecret> secrets;
  std::vector<DeclaredPrincipal> principals;
  // Of each live secret that is declared: the first declaration.
  std::unordered_map<std::uint32_t, std::uint32_t> by_live;
};

// Where a secret of no spec is asked for it has no place. One that is scheduled for deletion serves
// only where no other has its name.
Declared declared(const std::vector<const plan::Plan*>& plans, const Account& account);

// The live secrets that are declared, in no order: indices into Account::secrets.
std::vector<std::uint32_t> live_secrets(const Declared& declared);

// The same, to be found by the patterns of policies. `account` must outlive it.
access_query::SecretIndex secret_index(const Account& account, const Declared& declared);

}  // namespace audit
