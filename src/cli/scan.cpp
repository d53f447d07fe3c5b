#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/form.h"
#include "cli/options.h"
#include "cli/plain_text.h"
#include "cli/scan_inputs.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "source/files.h"

namespace cli::scan_command {

namespace {

constexpr std::string_view kHelp =
    R"(Finds secrets that stand in files in plain text: tokens whose format is known, private keys,
passwords in URLs, random values under names such as `password`. Never shows one.

Usage: secretgen scan [PATH]... [OPTION]...
       secretgen scan --staged [OPTION]...

  PATH    a file; a directory: what git tracks below it, or everything below it where git
          tracks nothing; `-`: standard input (default: .)

Options:
      --staged       what is staged and differs from the last commit, as it is staged: what
                     a hook before a commit asks
      --all          of a directory all files, also those that git does not track
      --strict       take for an error what only may be a secret
      --format FORM  how findings are printed on standard error: text, json or github
  -h, --help         this text

A value that may stand there is allowed by `# secretgen:allow REASON` in its line, or by its
digest and a reason in .secretgen-allow at the top of the work tree (docs/scan.md).

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, 3 the system or git refused.

Examples:
  secretgen scan
  secretgen scan --staged
  git diff | secretgen scan -
)";

constexpr std::array kOptions{
    Option{.name = "staged", .short_name = "", .value = false},
    Option{.name = "all", .short_name = "", .value = false},
    Option{.name = "strict", .short_name = "", .value = false},
    kFormOption,
};

void append_count(std::string& out, const ScanCounts& counts) {
  const auto files = [](std::size_t count) {
    return std::to_string(count) + (count == 1 ? " file" : " files");
  };
  out += files(counts.read) + " scanned";
  if (counts.binary != 0) {
    out += ", " + files(counts.binary) + " left out as binary";
  }
  out += '\n';
}

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("scan", mistake, console);
  }
  const auto findings_form = form(*given, mistake);
  if (!findings_form) {
    return wrong_usage("scan", mistake, console);
  }
  if (given->has("staged") && (!given->positional.empty() || given->has("all"))) {
    return wrong_usage("scan", "`--staged` takes no paths and no `--all`", console);
  }
  diag::Collector sink;
  PlainText plain_text(sink);
  ScanCounts counts;
  if (given->has("staged")) {
    scan_staged(plain_text, counts, sink);
  } else {
    const std::vector<std::string> here{"."};
    scan_paths(given->positional.empty() ? here : given->positional, given->has("all"), disk,
               plain_text, counts, sink);
  }
  append_count(console.out, counts);
  const ExitCode code = finish(sink, source::Files(), *findings_form, console);
  const bool strict = given->has("strict") && plain_text.found() != 0;
  return code == ExitCode::Success && strict ? ExitCode::Findings : code;
}

}  // namespace

constexpr Command kCommand{
    .name = "scan", .summary = "find secrets in files", .help = kHelp, .run = run};

}  // namespace cli::scan_command
