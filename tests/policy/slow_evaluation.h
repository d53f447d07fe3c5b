#pragma once

#include "random_case.h"

namespace policy_tests {

// A second evaluator, written to be obvious: two-valued, exhaustive, without caches. It interprets
// the policies literally, and knows all keys that `Case` gives.
bool slow_allows(const Case& from);

}  // namespace policy_tests
