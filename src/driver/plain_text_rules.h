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
    "take it out, and replace it where it is in use, since git and logs keep what they saw; if it "
    "is "
    "none, say so: `# secretgen:allow REASON` in its line, or its digest and a reason in "
    "`.secretgen-allow`";

// The title of what it is, its first letters, its size and its digest.
inline constexpr diag::Rule<std::string_view, std::string, std::size_t, std::string> kSecretInFile{
    .code = "SG5001",
    .name = "secret-in-file",
    .cause = diag::Cause::Output,
    .message = "{} in plain text: `{}…`, {} characters, digest {}",
    .why =
        "What a file holds is read by everyone who can read the repository, its copies, its "
        "backups and its logs, and git keeps it when it is taken out again. Secrets belong in "
        "Secrets Manager; a spec says only which there are.",
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
            "A random value under a name such as `password`, a test key, or a token whose checksum "
            "does not fit: often a secret, sometimes not. `secretgen scan --strict` takes it for "
            "one.",
        .help = kWayOut,
    };

inline constexpr diag::Rule<> kAllowanceWithoutReason{
    .code = "SG5003",
    .name = "allowance-without-reason",
    .cause = diag::Cause::Output,
    .message = "`secretgen:allow` without a reason allows nothing",
    .why = "Who meets the line in a year has to know why a secret may stand there.",
    .help =
        "write the reason behind it, in the same line: `# secretgen:allow a key of the sandbox`",
};

inline constexpr diag::Rule<std::string_view> kNoAllowListLine{
    .code = "SG5004",
    .name = "no-allow-list-line",
    .cause = diag::Cause::Output,
    .message = "{}",
    .why =
        "A line of the allow list that is not understood would allow nothing, or not what its "
        "author had in mind.",
    .help = "a line is `DIGEST  REASON`, with the digest of 16 digits that the finding says",
};

inline constexpr diag::Rule<std::size_t> kAllowedTwice{
    .code = "SG5005",
    .name = "allowed-twice",
    .cause = diag::Cause::Output,
    .message = "line {} allows this digest already",
    .why = "Two reasons for one value: when one is taken out, the other still allows it.",
    .help = "keep one of the lines",
};

inline constexpr diag::Rule<> kUnusedAllowance{
    .code = "SG5006",
    .name = "unused-allowance",
    .level = diag::Level::Warning,
    .cause = diag::Cause::Output,
    .message = "no file holds a value with this digest",
    .why = "An allowance that outlives its value would let the same value in again, unseen.",
    .help = "take the line out",
};

inline constexpr diag::Rule<std::string> kTrackedValueFile{
    .code = "SG5009",
    .name = "tracked-value-file",
    .cause = diag::Cause::Output,
    .message = "git tracks `{}`, in which people keep values",
    .why = "The spec names it under `local`: a file for values outside of version control.",
    .help =
        "`git rm --cached` it, take over the lines of `gitignore.example`, and replace the values "
        "that stood in it",
};

inline constexpr diag::Rule<std::string> kGitRefused{
    .code = "SG5007",
    .name = "git-refused",
    .cause = diag::Cause::System,
    .message = "{}",
    .why = "What is staged or tracked is asked of your own git, and it did not answer.",
    .help = "try the same command by hand in this directory",
};

inline constexpr diag::Rule<std::string> kNoWorkTree{
    .code = "SG5008",
    .name = "no-work-tree",
    .cause = diag::Cause::System,
    .message = "{} is in no work tree of git",
    .why = "Only a work tree has an index with staged files, and hooks.",
    .help = "go to the repository, or give paths",
};

// What git refuses, and what it was not asked for.
diag::Diagnostic git_refused(const git::Failure& failure);
diag::Diagnostic no_work_tree(const std::string& what);
diag::Diagnostic tracked_value_file(const std::string& path);

// The rules about what stands in files in plain text, in the order of their codes.
std::span<const diag::RuleView> plain_text_rules();

}  // namespace driver
