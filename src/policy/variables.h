#pragma once

#include <string>
#include <string_view>

#include "policy/context.h"

namespace policy {

// A value of a policy with its variables replaced, its own wildcards as `kReplaced` has them and
// all other characters standing for themselves.
struct Replaced {
  enum class State : std::uint8_t {
    Done,
    NoValue,  // a variable's key is absent and has no default: equal to nothing, like nothing
    Unknown,  // a variable's key is not known
    NotModelled,
  };
  State state = State::Done;
  std::string text;
  std::string key;  // Unknown: of that variable
};

// Whether there is anything to replace.
inline bool has_variable(std::string_view text) {
  return text.find("${") != std::string_view::npos;
}

// Replaces ${key}, ${key, 'default'}, ${*}, ${?} and ${$} (IAM User Guide, "IAM policy elements:
// Variables and tags"). A key with several values is not modelled, nor is a ${ that never ends.
Replaced replace_variables(std::string_view text, const Context& context);

}  // namespace policy
