#pragma once

#include <string>

#include "random_case.h"

namespace policy_tests {

// A policy as JSON, as a person would write it.
std::string policy_text(const policy::AccessPolicy& policy);

// The case as one line for tests/e2e/oracle/iam-sim.mjs, with `ours`, this evaluator's answer.
std::string line(const Case& from, const std::string& id, const std::string& ours);

}  // namespace policy_tests
