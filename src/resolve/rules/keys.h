#pragma once

#include <string_view>

#include "diag/rule.h"

// Keys that depend on other keys or files.
namespace resolve {

inline constexpr diag::Rule<std::string_view, std::string_view> kNeedsOneOf{
    .code = "SG2004",
    .name = "needs-one-of",
    .message = "{} needs one of {}",
    .why = "One of these keys must be present.",
    .help = "add exactly one of them",
    .bad = "secrets: {token: {description: API token}}",
    .good = "secrets: {token: {description: API token, value: {}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kMisplacedKey{
    .code = "SG2005",
    .name = "misplaced-key",
    .message = "`{}` has no effect {}",
    .why = "The key is valid elsewhere, but would be ignored here.",
    .help = "remove the key",
    .bad =
        "services: {hook: {platform: lambda, role: hook, execution_role: hook-execution, reads: "
        "[db]}}",
    .good =
        "services: {hook: {platform: ecs, role: hook, execution_role: hook-execution, reads: "
        "[db]}}",
};

inline constexpr diag::Rule<std::string_view> kBadVersion{
    .code = "SG2007",
    .name = "bad-version",
    .message = "unknown spec version `{}`",
    .why = "The version determines how the rest of the file is read.",
    .help = "write `version: 1`",
    .bad = "version: 2",
    .good = "version: 1",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kOtherSystem{
    .code = "SG2008",
    .name = "other-system",
    .message = "this file belongs to system `{}`, but system `{}` includes it",
    .why = "All files of a spec must describe the same system.",
    .help = "remove `system` from included files, or include the right file",
};

}  // namespace resolve
