#pragma once

#include <string_view>

#include "diag/rule.h"

// How names, templates and paths are written, and whether they lead somewhere.
namespace schema {

inline constexpr diag::Rule<std::string_view, std::string_view> kDefinedTwice{
    .code = "SG2006",
    .name = "defined-twice",
    .message = "{}`{}` is defined twice",
    .why = "If two files define it differently, neither can be trusted.",
    .help = "keep it in one file only",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadName{
    .code = "SG2030",
    .name = "bad-name",
    .message = "`{}` is not a valid {}",
    .why = "Names become part of ARNs, file names, variables and identifiers in other languages.",
    .help = "use only the characters that the reference allows",
    .bad = "secrets: {Api Token: {value: {}}}",
    .good = "secrets: {api-token: {value: {}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kUnknownReference{
    .code = "SG2032",
    .name = "unknown-reference",
    .message = "there is no {} `{}`",
    .why = "A reference to something undefined is usually a typo.",
    .help = "define it, or fix the name",
    .bad = "services: {api: {platform: ec2, role: api, reads: [bd]}}",
    .good = "services: {api: {platform: ec2, role: api, reads: [db]}}",
};

inline constexpr diag::Rule<std::string_view> kUnknownVariable{
    .code = "SG2033",
    .name = "unknown-variable",
    .message = "`{{{}}}` is not a variable here",
    .why = "Variables in templates are replaced when the spec is compiled, so each must be known.",
    .help = "use a variable that is in scope; write a literal brace twice: `{{` or `}}`",
    .bad = "naming: \"{stage}/{secret}\"",
    .good = "naming: \"{env}/{secret}\"",
};

inline constexpr diag::Rule<std::string_view> kUnbalancedBrace{
    .code = "SG2034",
    .name = "unbalanced-brace",
    .message = "`{}` has no matching brace",
    .why = "Braces enclose the name of a variable.",
    .help = "write `{name}`; write a literal brace twice: `{{` or `}}`",
    .bad = "naming: \"{env/{secret}\"",
    .good = "naming: \"{env}/{secret}\"",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadPath{
    .code = "SG2035",
    .name = "bad-path",
    .message = "`{}` is not a path below {}",
    .why = "An absolute path, or one that leaves its directory, could reach any file.",
    .help = "write a relative path of plain names joined by `/`, without `.` or `..`",
    .bad = "local: {format: json, path: ../secrets.json}",
    .good = "local: {format: json, path: infrastructure/secrets.json}",
};

}  // namespace schema
