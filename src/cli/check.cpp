#include "driver/check.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/shared_options.h"

namespace cli::check_command {

namespace {

constexpr std::string_view kAbout =
    R"(Checks that every output file is exactly what its spec compiles to. Reports files that are
stale, missing, edited by hand, foreign or orphaned, with the first differing line. Changes
nothing.

Usage: secretgen check [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Exit codes: 0 everything is up to date, 1 something is not or a waiver has ended, 2 a spec
has errors or the command line is wrong, 3 a file cannot be read.

Examples:
  secretgen check
  secretgen check --full              in CI
  secretgen check --staged            before a commit
)";

constexpr std::string_view kStagedNote =
    "note: this is about the staged files; fixes on disk count once they are staged with `git "
    "add`\n";

constexpr Option kStaged{
    .name = "staged",
    .help =
        "check the files in git's index, which the next commit would contain, instead of those on "
        "disk",
};

constexpr Option kFull{
    .name = "full",
    .help =
        "compile every spec and compare every byte; by default, a system whose spec and files "
        "match the digests in its manifest is not compiled",
};

constexpr std::array kOptions{kOut, kTemplates, kStaged, kFull, kDay, kForm};

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  auto today = day(given);
  if (!today) {
    return base::Unexpected(today.error());
  }
  driver::CheckRequest request{.compile = compile_request(given)};
  request.compile.today = std::move(*today);
  request.full = given.has(kFull);
  request.staged = given.has(kStaged);
  driver::Checked checked = driver::check(request, disk);
  for (const driver::CleanSystem& system : checked.clean) {
    console.out += system.name + ": " + std::to_string(system.files) +
                   (system.files == 1 ? " file in " : " files in ") + system.directory +
                   ", up to date\n";
  }
  const ExitCode code = finish_check(*checked.report, form(given), console);
  if (checked.staged && code != ExitCode::Success && form(given) == Form::Text) {
    console.err += kStagedNote;
  }
  return code;
}

}  // namespace

constexpr Command kCommand{.name = "check",
                           .summary = "check that output files are up to date",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::check_command
