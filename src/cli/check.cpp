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
    R"(Says whether every file is exactly what its spec compiles to: which are stale, missing,
edited by hand, somebody else's or left over, and from which line on. Changes nothing.

Usage: secretgen check [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`
)";

constexpr std::string_view kNotes = R"(
Exit codes: 0 all is as it should be, 1 it is not, or a waiver has ended, 2 a spec has
errors or wrong usage, 3 the system refused to read.

Examples:
  secretgen check
  secretgen check --full              in CI
  secretgen check --staged            before a commit
)";

constexpr std::string_view kStagedNote =
    "note: this is about what is staged in git; `git add` what is right on the disk\n";

constexpr Option kStaged{
    .name = "staged",
    .help =
        "judge what is in git's index, and would be committed, in the place of what is on the disk",
};

constexpr Option kFull{
    .name = "full",
    .help =
        "compile and compare every byte. Without it, a system whose spec and files have the "
        "digests that its manifest says is not compiled",
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
                   ", as they should be\n";
  }
  const ExitCode code = finish_check(*checked.report, form(given), console);
  if (checked.staged && code != ExitCode::Success && form(given) == Form::Text) {
    console.err += kStagedNote;
  }
  return code;
}

}  // namespace

constexpr Command kCommand{.name = "check",
                           .summary = "say whether files are what specs compile to",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::check_command
