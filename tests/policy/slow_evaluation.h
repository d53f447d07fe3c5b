#pragma once

#include "random_case.h"

namespace policy_tests {

// A second evaluator, written for obviousness: two-valued, everything tried, nothing remembered. It
// takes the words of the policies as they are written, and knows all keys that `Case` gives.
bool slow_allows(const Case& from);

}  // namespace policy_tests
