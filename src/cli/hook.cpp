#include "driver/hook.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/shared_options.h"
#include "cli/unknown_word.h"
#include "git/hook_file.h"

namespace cli::hook_command {

namespace {

constexpr std::string_view kAbout =
    R"(Installs a pre-commit hook in git that runs `secretgen check --staged` and
`secretgen scan --staged`. For the pre-commit framework, see docs/hooks.md instead.

Usage: secretgen hook install [SPEC|DIR]... [OPTION]...
       secretgen hook uninstall

  SPEC, DIR  what to check, as for `secretgen check` (default: secrets.spec.yaml at the root
             of the work tree, or all below specs/)
)";

constexpr std::string_view kNotes = R"(
The hook is written to the directory that git uses (core.hooksPath). An existing hook is kept as
pre-commit.before-secretgen and runs first; `uninstall` restores it.

Examples:
  secretgen hook install
  secretgen hook install infra/secrets.spec.yaml -o infra/out
)";

constexpr Option kForceHook{
    .name = "force",
    .help = "replace a secretgen hook that was edited or that checks other specs",
};

constexpr std::array kOptions{kOut, kForceHook};

ExitCode print_installed(driver::Hooked hooked, Console& console) {
  if (hooked.change) {
    const bool was_there = hooked.change->outcome == git::HookChange::Outcome::Unchanged;
    console.out += (was_there ? "already installed: " : "wrote ") + hooked.path + '\n';
    if (!hooked.change->kept.empty()) {
      console.out += "the existing hook runs first: " + hooked.change->kept + '\n';
    }
  }
  return finish(*hooked.report, Form::Text, console);
}

std::string_view outcome_text(const git::HookChange& change) {
  switch (change.outcome) {
    case git::HookChange::Outcome::Removed:
      return change.back.empty() ? "removed " : "restored the earlier hook: ";
    case git::HookChange::Outcome::Foreign:
      return "not a secretgen hook, not changed: ";
    case git::HookChange::Outcome::Absent:
    case git::HookChange::Outcome::Written:
    case git::HookChange::Outcome::Unchanged:
    case git::HookChange::Outcome::Edited:
      break;
  }
  return "no hook to remove: ";
}

ExitCode print_uninstalled(driver::Hooked hooked, Console& console) {
  if (hooked.change) {
    console.out += outcome_text(*hooked.change);
    console.out += hooked.path + '\n';
  }
  return finish(*hooked.report, Form::Text, console);
}

Ending run(const Given& given, disk::Disk& /*disk*/, Console& console) {
  const std::string& action = given.arguments.front();
  const std::vector<std::string> specs(given.arguments.begin() + 1, given.arguments.end());
  if (action == "install") {
    driver::HookRequest request{
        .specs = specs, .out = std::nullopt, .force = given.has(kForceHook)};
    if (given.has(kOut)) {
      request.out = given.value(kOut);
    }
    return print_installed(driver::install_hook(request), console);
  }
  if (action != "uninstall") {
    return base::Unexpected(unknown_word("action", {action, {"install", "uninstall"}}));
  }
  if (!specs.empty() || given.has(kOut) || given.has(kForceHook)) {
    return base::Unexpected(std::string("`uninstall` takes no arguments"));
  }
  return print_uninstalled(driver::uninstall_hook(), console);
}

}  // namespace

constexpr Command kCommand{.name = "hook",
                           .summary = "check specs and scan files before each commit",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .needs = "`install` or `uninstall`",
                           .run = run};

}  // namespace cli::hook_command
