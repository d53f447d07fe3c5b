#include <array>
#include <filesystem>
#include <limits>
#include <optional>

#include "base/digest.h"
#include "cli/command.h"
#include "cli/exit.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/starter.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "disk/rules.h"
#include "publish/commit.h"
#include "source/files.h"

namespace cli::init_command {

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

// What stands against it, if anything does. An earlier try that was killed is swept away.
std::optional<diag::Diagnostic> write(const std::string& directory,
                                      const std::filesystem::path& path, disk::Disk& disk) {
  const auto opened = disk.open_root(directory, disk::Access::Write);
  if (!opened) {
    return disk::cannot_write(opened.error());
  }
  disk::Root& root = **opened;
  const std::string name = path.filename().string();
  const auto interrupted = publish::find_interrupted(root);
  if (!interrupted) {
    return disk::cannot_read(interrupted.error());
  }
  const auto there = root.read(name, std::numeric_limits<std::size_t>::max());
  if (there) {
    static_cast<void>(clear_interrupted(root, *interrupted));
  }
  if (there || there.error().kind == disk::Failure::Kind::Link) {
    return disk::file_exists(path.string());
  }
  if (!there.error().absent()) {
    return disk::cannot_read(there.error());
  }
  const std::string text(starter());
  const publish::Change change{.path = name, .text = &text, .digest = base::sha256_hex(text)};
  if (const auto done = publish::commit(root, {&change, 1}, *interrupted); !done) {
    root.abandon();
    return disk::cannot_write(done.error());
  }
  return std::nullopt;
}

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
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
  const std::string directory = path.has_parent_path() ? path.parent_path().string() : ".";
  if (const auto refused = write(directory, path, disk)) {
    sink.report(*refused);
    return finish(sink, files, Form::Text, console);
  }
  console.out += "wrote " + path.string() + "; next: secretgen build";
  if (path != kSpecName) {
    console.out += ' ' + path.string();
  }
  console.out += '\n';
  return ExitCode::Success;
}

}  // namespace

constexpr Command kCommand{
    .name = "init", .summary = "write a first spec", .help = kHelp, .run = run};

}  // namespace cli::init_command
