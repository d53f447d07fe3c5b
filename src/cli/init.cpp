#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/starter.h"
#include "driver/find_specs.h"
#include "driver/write_new.h"

namespace cli::init_command {

namespace {

constexpr std::string_view kAbout =
    R"(Writes a small, commented spec to start from. It never overwrites a file.

Usage: secretgen init [PATH]

  PATH    the file to write, or a directory to put secrets.spec.yaml in
          (default: secrets.spec.yaml)
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen init
  secretgen init specs/billing/secrets.spec.yaml
)";

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  namespace fs = std::filesystem;
  fs::path path(given.arguments.empty() ? std::string(driver::kSpecName) : given.arguments.front());
  if (!path.has_filename() || disk.is_directory(path.string())) {
    path /= driver::kSpecName;
  }
  const auto report = driver::write_new(path.string(), std::string(starter()), disk);
  if (report->findings.errors() != 0) {
    return finish(*report, Form::Text, console);
  }
  console.out += "wrote " + path.string() + "; next: secretgen build";
  if (path != driver::kSpecName) {
    console.out += ' ' + path.string();
  }
  console.out += '\n';
  return ExitCode::Success;
}

}  // namespace

constexpr Command kCommand{.name = "init",
                           .summary = "write a starter spec",
                           .about = kAbout,
                           .notes = kNotes,
                           .takes_one = "PATH",
                           .run = run};

}  // namespace cli::init_command
