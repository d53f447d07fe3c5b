#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/hook_rules.h"
#include "cli/hook_script.h"
#include "cli/options.h"
#include "cli/plain_text_rules.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "disk/rules.h"
#include "git/hook_file.h"
#include "git/repository.h"
#include "source/files.h"

namespace cli::hook_command {

namespace {

constexpr std::string_view kHelp =
    R"(Has git ask secretgen before each commit: `secretgen check --staged` and
`secretgen scan --staged`. For the pre-commit framework see docs/hooks.md instead.

Usage: secretgen hook install [SPEC|DIR]... [OPTION]...
       secretgen hook uninstall

  SPEC, DIR  what to check, as for `secretgen check` (default: secrets.spec.yaml at the top
             of the work tree, or all below specs/)

Options:
  -o, --out OUT  the output directory, as for `secretgen check` (default: out)
      --force    replace a hook of secretgen's that was edited, or asks for other specs
  -h, --help     this text

The hook goes where git looks for it (core.hooksPath). A hook that stands there already is
kept as pre-commit.before-secretgen and runs first; `uninstall` puts it back.

Examples:
  secretgen hook install
  secretgen hook install infra/secrets.spec.yaml -o infra/out
)";

constexpr std::array kOptions{
    Option{.name = "out", .short_name = "o"},
    Option{.name = "force", .short_name = "", .value = false},
};

// As a person in this directory writes it.
std::string from_here(const std::string& path) {
  std::error_code error;
  const auto relative =
      std::filesystem::path(path).lexically_relative(std::filesystem::current_path(error));
  return error || relative.empty() || *relative.begin() == ".." ? path : relative.string();
}

// `path` as it reads from the top of the work tree.
std::optional<std::string> from_the_top(const git::Repository& repository, const std::string& path,
                                        diag::Sink& sink) {
  auto below = repository.below_root(path);
  if (!below) {
    sink.report(no_work_tree("`" + path + "`"));
    return std::nullopt;
  }
  return below->empty() ? "." : std::move(*below);
}

std::optional<std::vector<std::string>> check_arguments(const Given& given,
                                                        const git::Repository& repository,
                                                        diag::Sink& sink) {
  std::vector<std::string> arguments;
  if (given.has("out")) {
    const auto out = from_the_top(repository, given.all("out").front(), sink);
    if (!out) {
      return std::nullopt;
    }
    arguments.insert(arguments.end(), {"--out", *out});
  }
  if (!given.positional.empty()) {
    arguments.emplace_back("--");
  }
  for (const std::string& path : given.positional) {
    const auto spec = from_the_top(repository, path, sink);
    if (!spec) {
      return std::nullopt;
    }
    arguments.push_back(*spec);
  }
  return arguments;
}

void install(const git::HookFile& hook, const std::string& script, bool force, diag::Sink& sink,
             Console& console) {
  const auto change = git::install(hook, script, std::string(kHookMark), force);
  if (!change) {
    sink.report(disk::cannot_write({.path = from_here(hook.path()), .reason = change.error()}));
    return;
  }
  switch (change->outcome) {
    case git::HookChange::Outcome::Edited:
      sink.report(other_hook(from_here(hook.path())));
      return;
    case git::HookChange::Outcome::Foreign:
      sink.report(two_earlier_hooks(from_here(hook.path()), from_here(hook.earlier())));
      return;
    case git::HookChange::Outcome::Unchanged:
      console.out += "already there: ";
      break;
    case git::HookChange::Outcome::Written:
    case git::HookChange::Outcome::Removed:
    case git::HookChange::Outcome::Absent:
      console.out += "wrote ";
      break;
  }
  console.out += from_here(hook.path()) + '\n';
  if (!change->kept.empty()) {
    console.out += "what stood there runs first: " + from_here(change->kept) + '\n';
  }
}

void uninstall(const git::HookFile& hook, diag::Sink& sink, Console& console) {
  const auto change = git::uninstall(hook, std::string(kHookMark));
  if (!change) {
    sink.report(disk::cannot_write({.path = from_here(hook.path()), .reason = change.error()}));
    return;
  }
  switch (change->outcome) {
    case git::HookChange::Outcome::Removed:
      console.out += change->back.empty() ? "removed " : "put back what stood before: ";
      console.out += from_here(hook.path()) + '\n';
      return;
    case git::HookChange::Outcome::Foreign:
      console.out += "not secretgen's, left alone: " + from_here(hook.path()) + '\n';
      return;
    case git::HookChange::Outcome::Absent:
    case git::HookChange::Outcome::Written:
    case git::HookChange::Outcome::Unchanged:
    case git::HookChange::Outcome::Edited:
      console.out += "no hook is there: " + from_here(hook.path()) + '\n';
      return;
  }
}

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& /*disk*/, Console& console) {
  std::string mistake;
  auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("hook", mistake, console);
  }
  if (given->positional.empty()) {
    return wrong_usage("hook", "`install` or `uninstall` is missing", console);
  }
  const std::string action = given->positional.front();
  given->positional.erase(given->positional.begin());
  if (action != "install" && action != "uninstall") {
    return wrong_usage("hook", unknown_word("action", action, {"install", "uninstall"}), console);
  }
  if (action == "uninstall" && (!given->positional.empty() || !given->options.empty())) {
    return wrong_usage("hook", "`uninstall` takes no argument", console);
  }

  diag::Collector sink;
  const auto repository = git::Repository::find(".");
  if (!repository) {
    sink.report(git_refused(repository.error()));
    return finish(sink, source::Files(), Form::Text, console);
  }
  const auto directory = repository->hooks_directory();
  if (!directory) {
    sink.report(git_refused(directory.error()));
  } else if (const git::HookFile hook{.directory = *directory, .name = "pre-commit"};
             action == "uninstall") {
    uninstall(hook, sink, console);
  } else if (const auto words = check_arguments(*given, *repository, sink)) {
    install(hook, hook_script(*words), given->has("force"), sink, console);
  }
  return finish(sink, source::Files(), Form::Text, console);
}

}  // namespace

constexpr Command kCommand{
    .name = "hook", .summary = "have git ask before each commit", .help = kHelp, .run = run};

}  // namespace cli::hook_command
