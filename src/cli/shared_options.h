#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/expected.h"
#include "cli/form.h"
#include "cli/options.h"
#include "driver/request.h"

namespace cli {

// Options that more than one command takes.

inline constexpr Option kOut{
    .name = "out",
    .letter = "o",
    .value = "OUT",
    .otherwise = "out",
    .help = "the output directory; a system's files are in OUT/<system>/ (default: out)",
};

inline constexpr Option kEnvironments{
    .name = "env",
    .value = "ENV",
    .repeated = true,
    .help = "only this environment; may be repeated",
};

inline constexpr Option kTemplates{
    .name = "templates",
    .value = "DIR",
    .help =
        "a directory of templates that replace the built-in ones of the same name, <target>/<file> "
        "(docs/templates.md)",
};

inline constexpr Option kDryRun{
    .name = "dry-run",
    .help = "print what would be written, and write nothing",
};

inline constexpr Option kForce{
    .name = "force",
    .help = "overwrite files that were edited by hand or that secretgen did not write",
};

inline constexpr Option kAllowRemove{
    .name = "allow-remove",
    .value = "NAME",
    .repeated = true,
    .help =
        "allow the removal of this from a protected environment: a secret, a grant as "
        "PRINCIPAL:SECRET, or the environment; or build without a lost secrets.lock.json; may be "
        "repeated",
};

inline constexpr Option kDay{
    .name = "at",
    .value = "DATE",
    .help = "the date for which waivers are checked, such as 2026-12-31 (default: today, UTC)",
};

inline constexpr std::array<std::string_view, 3> kForms{"text", "json", "github"};
inline constexpr std::array<std::string_view, 2> kTextOrJson{"text", "json"};

inline constexpr Option kForm{
    .name = "format",
    .value = "FORM",
    .otherwise = "text",
    .choices = kForms,
    .help = "the format of findings on standard error",
};

// For commands whose answer on standard output has the same format.
inline constexpr Option kAnswerForm{
    .name = "format",
    .value = "FORM",
    .otherwise = "text",
    .choices = kTextOrJson,
    .help = "the format of the answer and of findings",
};

// The value of `--format`.
Form form(const Given& given);

// The date of `--at`, by default today's in UTC, as 2026-12-31; an error if `--at` is not a date.
// Nothing else in the program reads the date; disk/clock.h only compares the times of files.
base::Expected<std::string, std::string> day(const Given& given);

// The message for an `--at` that is not a date.
std::string not_a_date(const std::string& at);

// The specs to compile: all arguments from the index `first` on.
driver::Request compile_request(const Given& given, std::size_t first = 0);

}  // namespace cli
