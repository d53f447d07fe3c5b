#include "driver/hook.h"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "disk/rules.h"
#include "driver/hook_rules.h"
#include "driver/hook_script.h"
#include "driver/plain_text_rules.h"
#include "git/repository.h"

namespace driver {

namespace {

std::string from_here(const std::string& path) {
  std::error_code error;
  const auto relative =
      std::filesystem::path(path).lexically_relative(std::filesystem::current_path(error));
  return error || relative.empty() || *relative.begin() == ".." ? path : relative.string();
}

// `path` relative to the top of the work tree.
std::optional<std::string> from_the_top(const git::Repository& repository, const std::string& path,
                                        diag::Sink& sink) {
  auto below = repository.below_root(path);
  if (!below) {
    sink.report(no_work_tree("`" + path + "`"));
    return std::nullopt;
  }
  return below->empty() ? "." : std::move(*below);
}

// The arguments after `secretgen check --staged`.
std::optional<std::vector<std::string>> check_arguments(const HookRequest& request,
                                                        const git::Repository& repository,
                                                        diag::Sink& sink) {
  std::vector<std::string> arguments;
  if (request.out) {
    const auto out = from_the_top(repository, *request.out, sink);
    if (!out) {
      return std::nullopt;
    }
    arguments.insert(arguments.end(), {"--out", *out});
  }
  if (!request.specs.empty()) {
    arguments.emplace_back("--");
  }
  for (const std::string& path : request.specs) {
    const auto spec = from_the_top(repository, path, sink);
    if (!spec) {
      return std::nullopt;
    }
    arguments.push_back(*spec);
  }
  return arguments;
}

// The hook of the work tree; nullopt after an error.
std::optional<git::HookFile> hook_file(const git::Expected<git::Repository>& repository,
                                       diag::Sink& sink) {
  if (!repository) {
    sink.report(git_refused(repository.error()));
    return std::nullopt;
  }
  auto directory = repository->hooks_directory();
  if (!directory) {
    sink.report(git_refused(directory.error()));
    return std::nullopt;
  }
  return git::HookFile{.directory = *std::move(directory), .name = "pre-commit"};
}

void report_refusal(const git::HookFile& hook, const std::string& reason, diag::Sink& sink) {
  sink.report(disk::cannot_write({.path = from_here(hook.path()), .reason = reason}));
}

}  // namespace

Hooked install_hook(const HookRequest& request) {
  Hooked hooked;
  diag::Sink& sink = hooked.report->findings;
  const auto repository = git::Repository::find(".");
  const auto hook = hook_file(repository, sink);
  const auto arguments = hook ? check_arguments(request, *repository, sink) : std::nullopt;
  if (!arguments) {
    return hooked;
  }
  hooked.path = from_here(hook->path());
  auto change = git::install(*hook, hook_script(*arguments), std::string(kHookMark), request.force);
  if (!change) {
    report_refusal(*hook, change.error(), sink);
    return hooked;
  }
  switch (change->outcome) {
    case git::HookChange::Outcome::Edited:
      sink.report(other_hook(hooked.path));
      break;
    case git::HookChange::Outcome::Foreign:
      sink.report(two_earlier_hooks(hooked.path, from_here(hook->earlier())));
      break;
    case git::HookChange::Outcome::Unchanged:
    case git::HookChange::Outcome::Written:
    case git::HookChange::Outcome::Removed:
    case git::HookChange::Outcome::Absent:
      if (!change->kept.empty()) {
        change->kept = from_here(change->kept);
      }
      hooked.change = *std::move(change);
      break;
  }
  return hooked;
}

Hooked uninstall_hook() {
  Hooked hooked;
  diag::Sink& sink = hooked.report->findings;
  const auto repository = git::Repository::find(".");
  const auto hook = hook_file(repository, sink);
  if (!hook) {
    return hooked;
  }
  hooked.path = from_here(hook->path());
  auto change = git::uninstall(*hook, std::string(kHookMark));
  if (change) {
    hooked.change = *std::move(change);
  } else {
    report_refusal(*hook, change.error(), sink);
  }
  return hooked;
}

}  // namespace driver
