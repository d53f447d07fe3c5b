#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/suggest.h"
#include "cli/command.h"
#include "cli/compile.h"
#include "cli/exit.h"
#include "cli/inputs.h"
#include "cli/options.h"
#include "cli/summary.h"
#include "cli/templates.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "emit/registry.h"
#include "publish/publish.h"
#include "source/files.h"
#include "templates/all.h"

namespace cli {

namespace {

constexpr std::string_view kHelp =
    R"(Compiles specs into the files that real tools take. If any spec has an error, nothing
is written; files that would not change are not touched.

Usage: secretgen build [SPEC|DIR]... [OPTION]...

  SPEC    a spec
  DIR     every secrets.spec.yaml below it
          (default: secrets.spec.yaml here, else all below specs/)

Options:
  -o, --out OUT      the directory to write to, OUT/<system>/... (default: out)
      --env ENV      only this environment; may be repeated
      --target NAME  only this target: cloudformation, terraform, iam or ecs; may be
                     repeated
      --templates DIR  templates of your own in place of the built-in ones of the same
                     name, <target>/<file> (docs/templates.md)
      --dry-run      say what would be written, and write nothing
      --format FORM  how findings are printed on standard error: text or json
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
    Option{.name = "format", .short_name = ""},
};

std::string unknown(std::string_view what, std::string_view word,
                    const std::vector<std::string_view>& candidates) {
  return "unknown " + std::string(what) + " `" + std::string(word) + "`; " +
         base::suggestion(word, candidates);
}

// The emitters that the command line names, all if it names none, in the order of the registry.
// Nullopt and a mistake if there is no such target.
std::optional<std::vector<const emit::Emitter*>> select_emitters(
    const std::vector<std::string>& targets, std::string& mistake) {
  std::vector<std::string_view> names;
  std::vector<const emit::Emitter*> selected;
  for (const emit::Emitter* emitter : emit::all()) {
    names.push_back(emitter->name);
    if (targets.empty() ||
        std::find(targets.begin(), targets.end(), emitter->name) != targets.end()) {
      selected.push_back(emitter);
    }
  }
  for (const std::string& target : targets) {
    if (emit::find(target) == nullptr) {
      mistake = unknown("target", target, names);
      return std::nullopt;
    }
  }
  return selected;
}

// Says which of the wanted environments is in none of the systems; empty if all are.
std::string missing_environment(const std::vector<std::string>& wanted,
                                const std::vector<System>& systems) {
  std::vector<std::string_view> names;
  std::unordered_set<std::string_view> known;
  for (const System& system : systems) {
    for (const std::string& environment : system.environments) {
      if (known.insert(environment).second) {
        names.push_back(environment);
      }
    }
  }
  for (const std::string& environment : wanted) {
    if (!known.contains(environment)) {
      return unknown("environment", environment, names);
    }
  }
  return {};
}

ExitCode run(const std::vector<std::string>& arguments, publish::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("build", mistake, console);
  }
  const auto emitters = select_emitters(given->all("target"), mistake);
  if (!emitters) {
    return wrong_usage("build", mistake, console);
  }
  const std::string format = given->has("format") ? given->all("format").front() : "text";
  if (format != "text" && format != "json") {
    return wrong_usage("build", unknown("format", format, {"text", "json"}), console);
  }
  const bool json = format == "json";
  const bool dry_run = given->has("dry-run");
  const std::string out = given->has("out") ? given->all("out").front() : "out";
  const Selection selection{.environments = given->all("env"), .emitters = *emitters};

  diag::Collector sink;
  source::Files files;
  std::vector<System> systems;
  render::Templates templates(templates::all());
  if (given->has("templates")) {
    override_templates(given->all("templates").front(), disk, files, templates, sink);
  }
  for (const std::string& path : find_specs(given->positional, disk, sink)) {
    if (auto system = compile(path, out, selection, templates, disk, files, sink)) {
      systems.push_back(std::move(*system));
    }
  }
  check_names(systems, sink);
  if (sink.errors() != 0) {
    return finish(sink, files, json, console);
  }
  if (mistake = missing_environment(selection.environments, systems); !mistake.empty()) {
    return wrong_usage("build", mistake, console);
  }
  for (System& system : systems) {
    if (!system.lock.empty()) {
      system.files.push_back({std::string(lock::kFileName), std::move(system.lock)});
    }
    const std::string directory = system_directory(out, system.name);
    const publish::Outcome outcome = publish::publish(system.files, directory, dry_run, disk, sink);
    if (sink.errors() != 0) {
      break;
    }
    append_summary(console.out, system.name, directory, outcome, dry_run);
  }
  return finish(sink, files, json, console);
}

}  // namespace

constexpr Command kBuild{
    .name = "build", .summary = "compile specs into files", .help = kHelp, .run = run};

}  // namespace cli
