#pragma once

#include <string_view>

#include "diag/rule.h"

// Where targets write.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kPathNeedsEnv{
    .code = "SG2036",
    .name = "path-needs-env",
    .message = "`path` of target `{}` is the same for all environments",
    .why =
        "This target writes files for each environment; in one directory they would overwrite "
        "each other.",
    .help = "add `{env}` to the path",
    .bad =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1},"
        " prod: {account: \"444455556666\", region: eu-west-1}}\n"
        "targets: {iam: {path: policies}}",
    .good =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1},"
        " prod: {account: \"444455556666\", region: eu-west-1}}\n"
        "targets: {iam: {path: \"policies/{env}\"}}",
};

}  // namespace resolve
