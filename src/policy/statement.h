#pragma once

#include "policy/evaluate.h"

namespace policy {

// Whether a statement speaks about the request at all: action, resource and conditions, without its
// Principal. Where the answer is Maybe, `doubt` says why.
Truth applies(const AccessStatement& statement, bool variables, const Request& request,
              Doubt& doubt);

// How a resource's policy names the caller. The order is that of how directly.
struct Named {
  Truth account = Truth::No;   // the caller's account
  Truth everyone = Truth::No;  // "*"
  Truth role = Truth::No;      // the role's ARN
  Truth direct = Truth::No;    // the user, the service, or the very session

  [[nodiscard]] Truth any() const { return account || everyone || role || direct; }
};

// Whom `Principal` or `NotPrincipal` names, seen from the caller.
Named names(const AccessStatement& statement, const Caller& caller, Doubt& doubt);

}  // namespace policy
