#pragma once

#include <string>

#include "policy/access_policy.h"
#include "policy/context.h"
#include "policy/truth.h"

namespace policy {

// The reason for a Maybe.
struct Doubt {
  enum class Kind : std::uint8_t {
    None,
    Unknown,      // the request does not contain the key of `test`
    NotModelled,  // AWS's documentation does not define it, or the evaluator does not cover it
  };
  Kind kind = Kind::None;
  const Test* test = nullptr;  // the test that is in doubt, if there is one
  std::string text;            // the end of a sentence: "aws:SourceVpce is not known"
};

// Evaluates a test. `variables`: whether its policy has variables. If the result is Maybe, `doubt`
// is the reason.
Truth holds(const Test& test, bool variables, const Context& context, Doubt& doubt);

}  // namespace policy
