#pragma once

#include <string>

#include "diag/rule.h"

namespace lock {

inline constexpr diag::Rule<std::string, std::string> kNotJson{
    .code = "SG4050",
    .name = "unreadable-json",
    .message = "cannot read {}: {}",
    .why =
        "The lock records decisions that must not change; with half of it, some of them would "
        "change. Nothing is guessed and nothing is written.",
    .help =
        "restore the file from version control, or fix it by hand; without the lock every "
        "decision is made again",
};

}  // namespace lock
