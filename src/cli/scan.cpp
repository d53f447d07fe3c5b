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
    R"(Finds secrets in plain text: tokens of known formats, private keys, passwords in URLs, random
values next to names such as `password`. Never prints a secret.

Usage: secretgen scan [PATH]... [OPTION]...
       secretgen scan --staged [OPTION]...

  PATH    a file; a directory, of which the files that git tracks are scanned, or all if git
          tracks none; or `-` for standard input (default: .)
)";

constexpr std::string_view kNotes = R"(
To allow a value, write `# secretgen:allow REASON` on its line, or add its digest and a reason
to .secretgen-allow at the root of the work tree (docs/scan.md).

Exit codes: 0 nothing found, 1 findings, 2 wrong command line, 3 a file or git cannot be read.

Examples:
  secretgen scan
  secretgen scan --staged
  git diff | secretgen scan -
)";

constexpr Option kStaged{
    .name = "staged",
    .help =
        "scan the staged version of the files that differ from the last commit, as a pre-commit "
        "hook does",
};

constexpr Option kAll{
    .name = "all",
    .help = "scan all files of a directory, including those that git does not track",
};

constexpr Option kStrict{
    .name = "strict",
    .help = "treat possible secrets as errors",
};

constexpr std::array kOptions{kStaged, kAll, kStrict, kForm};

void append_count(std::string& out, const driver::Scanned& counts) {
  const auto files = [](std::size_t count) {
    return std::to_string(count) + (count == 1 ? " file" : " files");
  };
  out += files(counts.read) + " scanned";
  if (counts.binary != 0) {
    out += ", " + files(counts.binary) + " skipped as binary";
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
