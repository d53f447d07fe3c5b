#pragma once

#include <string_view>

#include "diag/rule.h"

// How names, templates and paths are written, and whether they lead somewhere.
namespace schema {

inline constexpr diag::Rule<std::string_view, std::string_view> kDefinedTwice{
    .code = "SG2006",
    .name = "defined-twice",
    .message = "{}`{}` is defined twice",
    .why = "With two files that say different things, neither can be trusted.",
    .help = "keep it in one file only",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadName{
    .code = "SG2030",
    .name = "bad-name",
    .message = "`{}` cannot be {}",
    .why = "Names become parts of ARNs, files, variables and identifiers of other languages.",
    .help = "use the characters that the reference allows",
    .bad = "secrets: {Api Token: {value: {}}}",
    .good = "secrets: {api-token: {value: {}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kUnknownReference{
    .code = "SG2032",
    .name = "unknown-reference",
    .message = "there is no {} `{}`",
    .why = "A reference that leads nowhere is most often a typing mistake.",
    .help = "define it, or correct the name",
    .bad = "services: {api: {platform: none, environments: [prd]}}",
    .good = "services: {api: {platform: none, environments: [dev]}}",
};

inline constexpr diag::Rule<std::string_view> kUnknownVariable{
    .code = "SG2033",
    .name = "unknown-variable",
    .message = "`{{{}}}` stands for nothing here",
    .why = "A variable in a template is replaced when the spec is compiled, so it must be known.",
    .help = "use a variable that is in scope; a brace as such is written twice: `{{` or `}}`",
    .bad = "naming: \"{stage}/{secret}\"",
    .good = "naming: \"{env}/{secret}\"",
};

inline constexpr diag::Rule<std::string_view> kUnbalancedBrace{
    .code = "SG2034",
    .name = "unbalanced-brace",
    .message = "`{}` has no counterpart",
    .why = "Braces enclose the name of a variable.",
    .help = "write `{name}`; a brace as such is written twice: `{{` or `}}`",
    .bad = "naming: \"{env/{secret}\"",
    .good = "naming: \"{env}/{secret}\"",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadPath{
    .code = "SG2035",
    .name = "bad-path",
    .message = "`{}` is no path below {}",
    .why = "A path that is absolute or climbs out of its directory could reach any file.",
    .help = "write a relative path of plain names joined by `/`, without `.` and `..`",
    .bad = "local: {format: json, path: ../secrets.json}",
    .good = "local: {format: json, path: infrastructure/secrets.json}",
};

}  // namespace schema
