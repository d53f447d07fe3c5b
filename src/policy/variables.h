#pragma once

#include <string>
#include <string_view>

#include "policy/context.h"

namespace policy {

// A value of a policy with its variables replaced. Its own wildcards are those of `kReplaced`; all
// other characters are literal.
struct Replaced {
  enum class State : std::uint8_t {
    Done,
    NoValue,  // a variable's key is absent, without default: matches nothing
    Unknown,  // a variable's key is not known
    NotModelled,
  };
  State state = State::Done;
  std::string text;
  std::string key;  // Unknown: of the variable
};

// Whether there is anything to replace.
inline bool has_variable(std::string_view text) {
  return text.find("${") != std::string_view::npos;
}

// Replaces ${key}, ${key, 'default'}, ${*}, ${?} and ${$} (IAM User Guide, "IAM policy elements:
// Variables and tags"). Keys with several values and a ${ without an end are not modelled.
Replaced replace_variables(std::string_view text, const Context& context);

}  // namespace policy
