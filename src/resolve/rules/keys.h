#pragma once

#include <string_view>

#include "diag/rule.h"

// What only several keys or files show together.
namespace resolve {

inline constexpr diag::Rule<std::string_view, std::string_view> kNeedsOneOf{
    .code = "SG2004",
    .name = "needs-one-of",
    .message = "{} has none of {}",
    .why = "One of these keys must say what is meant.",
    .help = "add exactly one of them",
    .bad = "secrets: {token: {description: API token}}",
    .good = "secrets: {token: {description: API token, value: {}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kMisplacedKey{
    .code = "SG2005",
    .name = "misplaced-key",
    .message = "`{}` means nothing {}",
    .why = "The key is part of the language, but it has no effect at this place.",
    .help = "take the key out",
    .bad = "services: {hook: {platform: lambda, execution_role: hook-execution}}",
    .good = "services: {hook: {platform: ecs, execution_role: hook-execution}}",
};

inline constexpr diag::Rule<std::string_view> kBadVersion{
    .code = "SG2007",
    .name = "bad-version",
    .message = "there is no version `{}` of the spec language",
    .why = "The version says how the rest of the file is to be read.",
    .help = "write `version: 1`",
    .bad = "version: 2",
    .good = "version: 1",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kOtherSystem{
    .code = "SG2008",
    .name = "other-system",
    .message = "this file is about system `{}`, but it is included in `{}`",
    .why = "All files of one spec describe one system.",
    .help = "leave `system` out of included files, or include the right file",
};

}  // namespace resolve
