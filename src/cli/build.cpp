#include "driver/build.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/builds.h"
#include "cli/command.h"
#include "cli/shared_options.h"
#include "cli/unknown_word.h"
#include "emit/registry.h"

namespace cli::build_command {

namespace {

constexpr std::string_view kAbout =
    R"(Compiles specs into the files of Terraform, CloudFormation, IAM and other tools. If any spec has
an error, nothing is written. Files that do not change, and files that secretgen did not write,
are not touched. Files that an earlier build wrote and that are no longer generated are removed;
a build limited to some environments or targets removes nothing.

Usage: secretgen build [SPEC|DIR]... [OPTION]...

  SPEC    a spec
  DIR     a directory: every secrets.spec.yaml below it
          (default: secrets.spec.yaml here, otherwise all below specs/)
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen build
  secretgen build specs/billing -o infra
  secretgen build --env prod --target terraform --target iam
  secretgen build --dry-run
)";

constexpr Option kTargets{
    .name = "target",
    .value = "NAME",
    .repeated = true,
    .help = "build only this target (iam, terraform …; see docs/spec.md); may be repeated",
};

constexpr std::array kOptions{kOut,    kEnvironments, kTargets,     kTemplates,
                              kDryRun, kForce,        kAllowRemove, kForm};

// The emitters of the targets, all if none is named, in the order of the registry; an error if a
// target does not exist.
base::Expected<std::vector<const emit::Emitter*>, std::string> select_emitters(
    const std::vector<std::string>& targets) {
  std::vector<std::string> names;
  std::vector<const emit::Emitter*> selected;
  for (const emit::Emitter* emitter : emit::all()) {
    names.emplace_back(emitter->name());
    if (targets.empty() || std::ranges::find(targets, emitter->name()) != targets.end()) {
      selected.push_back(emitter);
    }
  }
  for (const std::string& target : targets) {
    if (emit::find(target) == nullptr) {
      return base::Unexpected(unknown_word("target", {target, names}));
    }
  }
  return selected;
}

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  const auto emitters = select_emitters(given.all(kTargets));
  if (!emitters) {
    return base::Unexpected(emitters.error());
  }
  driver::BuildRequest request = build_request(given);
  request.compile.emitters = *emitters;
  return print_built(driver::build(request, disk), request, form(given), console);
}

}  // namespace

constexpr Command kCommand{.name = "build",
                           .summary = "compile specs into files",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::build_command
