#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "diag/rule.h"
#include "git/failure.h"

namespace driver {

inline constexpr std::string_view kWayOut =
    "remove it and rotate the secret, since git and logs keep copies; if it is not a secret, write "
    "`# secretgen:allow REASON` on its line, or add its digest and a reason to `.secretgen-allow`";

// The kind of secret, its first letters, its size and its digest.
inline constexpr diag::Rule<std::string_view, std::string, std::size_t, std::string> kSecretInFile{
    .code = "SG5001",
    .name = "secret-in-file",
    .cause = diag::Cause::Output,
    .message = "{} in plain text: `{}…`, {} characters, digest {}",
    .why =
        "Everyone who can read the repository, its copies, backups or logs can read the secret, "
        "and git keeps it after it is removed. Secrets belong in Secrets Manager; a spec only "
        "names them.",
    .help = kWayOut,
};

inline constexpr diag::Rule<std::string_view, std::string, std::size_t, std::string>
    kPossibleSecret{
        .code = "SG5002",
        .name = "possible-secret",
        .level = diag::Level::Warning,
        .cause = diag::Cause::Output,
        .message = "this may be a {} in plain text: `{}…`, {} characters, digest {}",
        .why =
            "A random value next to a name such as `password`, a test key, or a token with a wrong "
            "checksum: often a secret, sometimes not. `secretgen scan --strict` treats it as one.",
        .help = kWayOut,
    };

inline constexpr diag::Rule<> kAllowanceWithoutReason{
    .code = "SG5003",
    .name = "allowance-without-reason",
    .cause = diag::Cause::Output,
    .message = "`secretgen:allow` without a reason allows nothing",
    .why = "Whoever reads the line in a year must know why a secret is allowed there.",
    .help = "write the reason after it, on the same line: `# secretgen:allow a key of the sandbox`",
};

inline constexpr diag::Rule<std::string_view> kNoAllowListLine{
    .code = "SG5004",
    .name = "no-allow-list-line",
    .cause = diag::Cause::Output,
    .message = "{}",
    .why =
        "A line that cannot be read would allow nothing, or something other than its author meant.",
    .help = "write `DIGEST  REASON`, with the 16-digit digest from the finding",
};

inline constexpr diag::Rule<std::size_t> kAllowedTwice{
    .code = "SG5005",
    .name = "allowed-twice",
    .cause = diag::Cause::Output,
    .message = "line {} already allows this digest",
    .why = "If one of the lines is removed, the other still allows the value.",
    .help = "keep one of the lines",
};

inline constexpr diag::Rule<> kUnusedAllowance{
    .code = "SG5006",
    .name = "unused-allowance",
    .level = diag::Level::Warning,
    .cause = diag::Cause::Output,
    .message = "no file contains a value with this digest",
    .why = "If the value came back, it would be allowed unnoticed.",
    .help = "remove the line",
};

inline constexpr diag::Rule<std::string> kTrackedValueFile{
    .code = "SG5009",
    .name = "tracked-value-file",
    .cause = diag::Cause::Output,
    .message = "git tracks `{}`, a file for secret values",
    .why =
        "The spec lists it under `local`: it holds values that must stay out of version control.",
    .help =
        "run `git rm --cached` on it, copy the lines of `gitignore.example`, and rotate the values "
        "that it contained",
};

inline constexpr diag::Rule<std::string> kGitRefused{
    .code = "SG5007",
    .name = "git-refused",
    .cause = diag::Cause::System,
    .message = "{}",
    .why = "secretgen asks git what is staged or tracked, and git failed.",
    .help = "run the same command in this directory to see why",
};

inline constexpr diag::Rule<std::string> kNoWorkTree{
    .code = "SG5008",
    .name = "no-work-tree",
    .cause = diag::Cause::System,
    .message = "{} is not in a git work tree",
    .why = "Only a work tree has an index with staged files, and hooks.",
    .help = "change to the repository, or pass paths",
};

// Findings about git itself, and about value files that it tracks.
diag::Diagnostic git_refused(const git::Failure& failure);
diag::Diagnostic no_work_tree(const std::string& what);
diag::Diagnostic tracked_value_file(const std::string& path);

// The rules for values in plain text, in the order of their codes.
std::span<const diag::RuleView> plain_text_rules();

}  // namespace driver
