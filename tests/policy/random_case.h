#pragma once

#include <map>
#include <string>
#include <vector>

#include "choices.h"
#include "policy/evaluate.h"

namespace policy_tests {

// A request and all the policies that AWS would evaluate.
struct Case {
  policy::Request request;
  std::map<std::string, std::vector<std::string>> keys;  // those of the request's context
  std::vector<policy::AccessPolicy> identity;
  std::vector<policy::AccessPolicy> resource;  // none or one, as the next two
  std::vector<policy::AccessPolicy> boundary;
  std::vector<policy::AccessPolicy> session;
  std::vector<std::vector<policy::AccessPolicy>> service_control;
  std::vector<policy::AccessPolicy> resource_control;

  // Views into this.
  [[nodiscard]] policy::PolicySet policies() const;
};

// A case from small vocabularies, so that many parts match. Every key of the context is known.
Case random_case(Choices& choices);

// The same case, but for some keys it is unknown whether the request has them.
policy::Request with_unknown_keys(const Case& from, Choices& choices);

}  // namespace policy_tests
