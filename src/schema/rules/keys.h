#pragma once

#include <string_view>

#include "diag/rule.h"

// The keys of a map.
namespace schema {

inline constexpr diag::Rule<std::string_view, std::string_view> kUnknownKey{
    .code = "SG2001",
    .name = "unknown-key",
    .message = "unknown key `{}` in {}",
    .why = "An unknown key would be ignored without a word, and a typo with it.",
    .help = "remove the key",
    .bad = "secrets: {token: {feilds: {KEY: {}}}}",
    .good = "secrets: {token: {fields: {KEY: {}}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kMissingKey{
    .code = "SG2002",
    .name = "missing-key",
    .message = "{} has no `{}`",
    .why = "This key has no sensible default.",
    .help = "add the key",
    .bad = "environments: {dev: {region: eu-west-1}}",
    .good = "environments: {dev: {account: \"111122223333\", region: eu-west-1}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kExclusiveKeys{
    .code = "SG2003",
    .name = "exclusive-keys",
    .message = "`{}` and `{}` are mutually exclusive",
    .why = "Both keys set the same thing in different ways.",
    .help = "keep one of them",
    .bad = "secrets: {token: {value: {generate: {length: 20}, placeholder: your-token}}}",
    .good = "secrets: {token: {value: {placeholder: your-token}}}",
};

}  // namespace schema
