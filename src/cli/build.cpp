#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/build_systems.h"
#include "cli/command.h"
#include "cli/form.h"
#include "cli/options.h"
#include "cli/usage.h"
#include "emit/registry.h"

namespace cli::build_command {

namespace {

constexpr std::string_view kHelp =
    R"(Compiles specs into the files that real tools take. If any spec has an error, nothing
is written; files that would not change are not touched, nor is any that secretgen did not
write. Files that an earlier build wrote and this one does not make are removed; a build of
some environments or targets removes none.

Usage: secretgen build [SPEC|DIR]... [OPTION]...

  SPEC    a spec
  DIR     every secrets.spec.yaml below it
          (default: secrets.spec.yaml here, else all below specs/)

Options:
  -o, --out OUT      the directory to write to, OUT/<system>/... (default: out)
      --env ENV      only this environment; may be repeated
      --target NAME  only this target (iam, terraform …, as in docs/spec.md); may be
                     repeated
      --templates DIR  templates of your own in place of the built-in ones of the same
                     name, <target>/<file> (docs/templates.md)
      --dry-run      say what would be written, and write nothing
      --force        replace files that were edited by hand, or that something else wrote
      --allow-remove NAME  let this go from a protected environment: a secret, a grant as
                     PRINCIPAL:SECRET, or an environment; may be repeated
      --format FORM  how findings are printed on standard error: text, json or github
  -h, --help         this text

Examples:
  secretgen build
  secretgen build specs/billing -o infra
  secretgen build --env prod --target terraform --target iam
  secretgen build --dry-run
)";

constexpr std::array kOptions{
    Option{.name = "out", .short_name = "o"},
    Option{.name = "env", .short_name = "", .repeated = true},
    Option{.name = "target", .short_name = "", .repeated = true},
    Option{.name = "templates", .short_name = ""},
    Option{.name = "dry-run", .short_name = "", .value = false},
    Option{.name = "force", .short_name = "", .value = false},
    Option{.name = "allow-remove", .short_name = "", .repeated = true},
    kFormOption,
};

// The emitters that the command line names, all if it names none, in the order of the registry.
// Nullopt and a mistake if there is no such target.
std::optional<std::vector<const emit::Emitter*>> select_emitters(
    const std::vector<std::string>& targets, std::string& mistake) {
  std::vector<std::string_view> names;
  std::vector<const emit::Emitter*> selected;
  for (const emit::Emitter* emitter : emit::all()) {
    names.push_back(emitter->name());
    if (targets.empty() ||
        std::find(targets.begin(), targets.end(), emitter->name()) != targets.end()) {
      selected.push_back(emitter);
    }
  }
  for (const std::string& target : targets) {
    if (emit::find(target) == nullptr) {
      mistake = unknown_word("target", target, names);
      return std::nullopt;
    }
  }
  return selected;
}

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("build", mistake, console);
  }
  const auto emitters = select_emitters(given->all("target"), mistake);
  if (!emitters) {
    return wrong_usage("build", mistake, console);
  }
  const auto findings_form = form(*given, mistake);
  if (!findings_form) {
    return wrong_usage("build", mistake, console);
  }
  BuildRequest request{.command = "build", .specs = given->positional};
  request.form = *findings_form;
  request.publish.dry_run = given->has("dry-run");
  request.publish.force = given->has("force");
  request.publish.allowed_removals = given->all("allow-remove");
  request.out = given->has("out") ? given->all("out").front() : "out";
  request.templates = given->has("templates") ? given->all("templates").front() : "";
  request.selection = {.environments = given->all("env"), .emitters = *emitters};
  return build_systems(request, disk, console);
}

}  // namespace

constexpr Command kCommand{
    .name = "build", .summary = "compile specs into files", .help = kHelp, .run = run};

}  // namespace cli::build_command
