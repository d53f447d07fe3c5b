#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/check_systems.h"
#include "cli/command.h"
#include "cli/date.h"
#include "cli/form.h"
#include "cli/options.h"
#include "cli/usage.h"

namespace cli::check_command {

namespace {

constexpr std::string_view kHelp =
    R"(Says whether every file is exactly what its spec compiles to: which are stale, missing,
edited by hand, somebody else's or left over, and from which line on. Changes nothing.

Usage: secretgen check [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`

Options:
  -o, --out OUT      the directory that builds write to (default: out)
      --templates DIR  the templates that builds are given
      --staged       judge what is in git's index, and would be committed, in the place of
                     what is on the disk
      --full         compile and compare every byte. Without it, a system whose spec and
                     files have the digests that its manifest says is not compiled
      --at DATE      the day on which waivers are to hold, as 2026-12-31 (default: today, in
                     UTC)
      --format FORM  how findings are printed on standard error: text, json or github
  -h, --help         this text

Exit codes: 0 all is as it should be, 1 it is not, or a waiver has ended, 2 a spec has
errors or wrong usage, 3 the system refused to read.

Examples:
  secretgen check
  secretgen check --full              in CI
  secretgen check --staged            before a commit
)";

constexpr std::array kOptions{
    Option{.name = "out", .short_name = "o"},
    Option{.name = "templates", .short_name = ""},
    Option{.name = "staged", .short_name = "", .value = false},
    Option{.name = "full", .short_name = "", .value = false},
    Option{.name = "at", .short_name = ""},
    kFormOption,
};

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("check", mistake, console);
  }
  const auto findings_form = form(*given, mistake);
  if (!findings_form) {
    return wrong_usage("check", mistake, console);
  }
  const auto at = asked_date(*given, mistake);
  if (!at) {
    return wrong_usage("check", mistake, console);
  }
  CheckRequest request{.specs = given->positional};
  request.today = *at;
  request.out = given->has("out") ? given->all("out").front() : "out";
  request.templates = given->has("templates") ? given->all("templates").front() : "";
  request.full = given->has("full");
  request.staged = given->has("staged");
  request.form = *findings_form;
  return check_systems(request, disk, console);
}

}  // namespace

constexpr Command kCommand{.name = "check",
                           .summary = "say whether files are what specs compile to",
                           .help = kHelp,
                           .run = run};

}  // namespace cli::check_command
