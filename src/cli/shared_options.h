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

// Options that several commands take, each said once.

inline constexpr Option kOut{
    .name = "out",
    .letter = "o",
    .value = "OUT",
    .otherwise = "out",
    .help = "the output directory; the files of a system are in OUT/<system>/ (default: out)",
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
        "templates of your own in place of the built-in ones of the same name, <target>/<file> "
        "(docs/templates.md)",
};

inline constexpr Option kDryRun{
    .name = "dry-run",
    .help = "say what would be written, and write nothing",
};

inline constexpr Option kForce{
    .name = "force",
    .help = "replace files that were edited by hand, or that something else wrote",
};

inline constexpr Option kAllowRemove{
    .name = "allow-remove",
    .value = "NAME",
    .repeated = true,
    .help =
        "let this go from a protected environment: a secret, a grant as PRINCIPAL:SECRET, or an "
        "environment; may be repeated",
};

inline constexpr Option kDay{
    .name = "at",
    .value = "DATE",
    .help = "the day on which waivers are to hold, as 2026-12-31 (default: today, in UTC)",
};

inline constexpr std::array<std::string_view, 3> kForms{"text", "json", "github"};
inline constexpr std::array<std::string_view, 2> kTextOrJson{"text", "json"};

inline constexpr Option kForm{
    .name = "format",
    .value = "FORM",
    .otherwise = "text",
    .choices = kForms,
    .help = "how findings are printed on standard error",
};

// Of commands whose answer on standard output has the same form.
inline constexpr Option kAnswerForm{
    .name = "format",
    .value = "FORM",
    .otherwise = "text",
    .choices = kTextOrJson,
    .help = "how the answer and findings are printed",
};

// What `--format` says.
Form form(const Given& given);

// The day that `--at` says, else today's in UTC, as 2026-12-31; the error: `--at` is no date.
// Nothing else in the program reads the clock.
base::Expected<std::string, std::string> day(const Given& given);

// The error of an `--at` that is no date.
std::string not_a_date(const std::string& at);

// What is compiled: the specs are all arguments from the index `first` on.
driver::Request compile_request(const Given& given, std::size_t first = 0);

}  // namespace cli
