#pragma once

#include <vector>

#include "policy/access_policy.h"
#include "policy/condition.h"
#include "policy/request.h"
#include "policy/truth.h"

namespace policy {

// Whether a statement speaks about the request at all: action, resource and conditions, without its
// Principal. Where the answer is Maybe, `doubts` is given all that stands in the way of a Yes.
Truth applies(const AccessStatement& statement, bool variables, const Request& request,
              std::vector<Doubt>& doubts);

// How a resource's policy names the caller. The order is that of how directly.
struct Named {
  Truth account = Truth::No;   // the caller's account
  Truth everyone = Truth::No;  // "*"
  Truth role = Truth::No;      // the role's ARN
  Truth direct = Truth::No;    // the user, the service, or the very session

  [[nodiscard]] Truth any() const { return account || everyone || role || direct; }
};

// Whom `Principal` or `NotPrincipal` names, seen from the caller. `bounded`: the caller has a
// permissions boundary, and then no NotPrincipal of a Deny spares it (IAM User Guide, "Permissions
// boundaries for IAM entities").
Named names(const AccessStatement& statement, const Caller& caller, bool bounded,
            std::vector<Doubt>& doubts);

}  // namespace policy
