#pragma once

#include <string>

#include "diag/rule.h"

namespace lock {

inline constexpr diag::Rule<std::string, std::string> kNotJson{
    .code = "SG4050",
    .name = "unreadable-json",
    .message = "cannot read {}: {}",
    .why =
        "The lock says which decisions must not move; half of it would move some of them. Nothing "
        "is guessed and nothing is written.",
    .help =
        "take the file back from version control, or mend it by hand; without the lock every "
        "decision is made anew",
};

}  // namespace lock
