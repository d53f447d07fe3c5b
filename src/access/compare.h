#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"
#include "policy/access_policy.h"

namespace access_query {

// A statement that allows more than the principal is granted.
struct Excess {
  std::size_t statement = 0;
  std::string pattern;               // the one in Resource; empty: the entire statement
  std::vector<std::string> actions;  // the surplus actions, sorted
  // Secrets of the spec that it allows: `label`, or `label` of `environment`. Empty: `stranger`.
  std::vector<std::string> secrets;
  std::string stranger;              // what it allows that is not a secret of the spec
  std::vector<std::string> instead;  // the patterns that would suffice
};

// Something that the principal is granted and the policy does not allow.
struct Lack {
  std::string action;
  std::vector<std::string> secrets;   // labels
  std::vector<std::string> patterns;  // what to add to Resource; of a key: its ARN
};

// Something that the principal is granted and that the policy allows under a condition only.
struct Unsure {
  std::string action;
  std::string secret;  // the first one's label
  std::string reason;
  std::size_t statement = 0;
};

struct Comparison {
  std::vector<Excess> excess;
  std::vector<Lack> lacks;
  std::vector<Unsure> unsure;
};

// Compares a policy of any origin with what the plan grants a principal of an environment, for the
// secrets of all environments. Statements about other services are ignored.
Comparison compare(const policy::AccessPolicy& policy, const plan::Plan& plan,
                   std::uint32_t environment, std::uint32_t principal);

}  // namespace access_query
