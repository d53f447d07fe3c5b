#pragma once

#include <vector>

#include "policy/access_policy.h"
#include "policy/condition.h"
#include "policy/request.h"
#include "policy/truth.h"

namespace policy {

// Whether action, resource and conditions of a statement match the request; ignores its Principal.
// If the answer is Maybe, adds everything that prevents a Yes to `doubts`.
Truth applies(const AccessStatement& statement, bool variables, const Request& request,
              std::vector<Doubt>& doubts);

// How a resource policy names the caller, from the least to the most direct way.
struct Named {
  Truth account = Truth::No;   // the caller's account
  Truth everyone = Truth::No;  // "*"
  Truth role = Truth::No;      // the role's ARN
  Truth direct = Truth::No;    // the user, the service, or the session itself

  [[nodiscard]] Truth any() const { return account || everyone || role || direct; }
};

// How `Principal` or `NotPrincipal` names the caller. `bounded`: the caller has a permissions
// boundary, in which case NotPrincipal in a Deny does not exempt it (IAM User Guide, "Permissions
// boundaries for IAM entities").
Named names(const AccessStatement& statement, const Caller& caller, bool bounded,
            std::vector<Doubt>& doubts);

}  // namespace policy
