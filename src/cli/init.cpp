#include <array>
#include <filesystem>
#include <limits>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/starter.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "publish/rules.h"
#include "source/files.h"

namespace cli {

namespace {

constexpr std::string_view kHelp =
    R"(Writes a small spec with comments to begin with. It never replaces a file.

Usage: secretgen init [PATH]

  PATH    the file to write, or a directory to put secrets.spec.yaml in
          (default: secrets.spec.yaml)

Examples:
  secretgen init
  secretgen init specs/billing/secrets.spec.yaml
)";

ExitCode run(const std::vector<std::string>& arguments, publish::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, {}, mistake);
  if (!given) {
    return wrong_usage("init", mistake, console);
  }
  if (given->positional.size() > 1) {
    return wrong_usage("init", "more than one PATH", console);
  }
  namespace fs = std::filesystem;
  fs::path path(given->positional.empty() ? std::string(kSpecName) : given->positional.front());
  if (!path.has_filename() || disk.is_directory(path.string())) {
    path /= kSpecName;
  }
  diag::Collector sink;
  const source::Files files;
  std::optional<publish::Failure> failure;
  const auto text = disk.read(path.string(), std::numeric_limits<std::size_t>::max(), failure);
  if (text || failure) {
    sink.report(publish::file_exists(path.string()));
    return finish(sink, files, false, console);
  }
  const std::string directory = path.has_parent_path() ? path.parent_path().string() : ".";
  failure = disk.replace(directory, path.filename().string(), starter());
  if (failure) {
    sink.report(publish::cannot_write(*failure));
    return finish(sink, files, false, console);
  }
  console.out += "wrote " + path.string() + "; next: secretgen build";
  if (path != kSpecName) {
    console.out += ' ' + path.string();
  }
  console.out += '\n';
  return ExitCode::Success;
}

}  // namespace

constexpr Command kInit{.name = "init", .summary = "write a first spec", .help = kHelp, .run = run};

}  // namespace cli
