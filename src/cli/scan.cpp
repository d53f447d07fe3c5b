#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/shared_options.h"
#include "driver/scan_files.h"

namespace cli::scan_command {

namespace {

constexpr std::string_view kAbout =
    R"(Finds secrets that stand in files in plain text: tokens whose format is known, private keys,
passwords in URLs, random values under names such as `password`. Never shows one.

Usage: secretgen scan [PATH]... [OPTION]...
       secretgen scan --staged [OPTION]...

  PATH    a file; a directory: what git tracks below it, or everything below it where git
          tracks nothing; `-`: standard input (default: .)
)";

constexpr std::string_view kNotes = R"(
A value that may stand there is allowed by `# secretgen:allow REASON` in its line, or by its
digest and a reason in .secretgen-allow at the top of the work tree (docs/scan.md).

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 the system or git refused.

Examples:
  secretgen scan
  secretgen scan --staged
  git diff | secretgen scan -
)";

constexpr Option kStaged{
    .name = "staged",
    .help =
        "what is staged and differs from the last commit, as it is staged: what a hook before a "
        "commit asks",
};

constexpr Option kAll{
    .name = "all",
    .help = "of a directory all files, also those that git does not track",
};

constexpr Option kStrict{
    .name = "strict",
    .help = "take for an error what only may be a secret",
};

constexpr std::array kOptions{kStaged, kAll, kStrict, kForm};

void append_count(std::string& out, const driver::Scanned& counts) {
  const auto files = [](std::size_t count) {
    return std::to_string(count) + (count == 1 ? " file" : " files");
  };
  out += files(counts.read) + " scanned";
  if (counts.binary != 0) {
    out += ", " + files(counts.binary) + " left out as binary";
  }
  out += '\n';
}

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  if (given.has(kStaged) && (!given.arguments.empty() || given.has(kAll))) {
    return base::Unexpected(std::string("`--staged` takes no paths and no `--all`"));
  }
  const std::vector<std::string> here{"."};
  driver::Scanned scanned =
      given.has(kStaged) ? driver::scan_staged()
                         : driver::scan_paths(given.arguments.empty() ? here : given.arguments,
                                              given.has(kAll), disk);
  append_count(console.out, scanned);
  const ExitCode code = finish(*scanned.report, form(given), console);
  const bool strict = given.has(kStrict) && scanned.found != 0;
  return code == ExitCode::Success && strict ? ExitCode::Findings : code;
}

}  // namespace

constexpr Command kCommand{.name = "scan",
                           .summary = "find secrets in files",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::scan_command
