#pragma once

#include <string>

#include "policy/access_policy.h"
#include "policy/context.h"
#include "policy/truth.h"

namespace policy {

// Why an answer is a Maybe.
struct Doubt {
  enum class Kind : std::uint8_t {
    None,
    Unknown,      // the request does not say: `test` decides
    NotModelled,  // AWS's rules are not told by its pages, or not known here
  };
  Kind kind = Kind::None;
  const Test* test = nullptr;  // the test that decides, if it is one
  std::string text;            // a sentence's end: "aws:SourceVpce is not known"
};

// Whether a test holds. `variables`: whether its policy has them. Where the answer is Maybe,
// `doubt` says why.
Truth holds(const Test& test, bool variables, const Context& context, Doubt& doubt);

}  // namespace policy
