#include "cli/compile.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/check.h"
#include "cli/inputs.h"
#include "diag/rule.h"
#include "lock/lock.h"
#include "lower/lower.h"
#include "publish/rules.h"
#include "resolve/resolve.h"
#include "verify/verify.h"

namespace cli {

namespace {

constexpr diag::Rule<std::string> kSameSystem{
    .code = "SG4008",
    .name = "same-system",
    .message = "two specs describe the system `{}`",
    .why =
        "A system's outputs go to the directory of its name; each spec would overwrite what the "
        "other wrote.",
    .help = "name one of them differently, or make one of them `include` the other",
};

// Leaves only the files that a plan with nothing but the wanted environments has. A file about all
// environments stays as it is, whichever of them are built today.
void keep_selected(plan::Plan plan, const Selection& selection, const render::Templates& templates,
                   base::FileSet& files) {
  std::erase_if(plan.environments, [&](const plan::Environment& environment) {
    return std::find(selection.environments.begin(), selection.environments.end(),
                     environment.name) == selection.environments.end();
  });
  base::FileSet selected;
  for (const emit::Emitter* emitter : selection.emitters) {
    emitter->emit(plan, templates, selected);
  }
  std::unordered_set<std::string_view> paths;
  for (const base::OutputFile& file : selected) {
    paths.insert(file.path);
  }
  std::erase_if(files, [&](const base::OutputFile& file) { return !paths.contains(file.path); });
}

// The lock in the system's directory, an empty one if there is none; nullopt after an error.
std::optional<plan::Lock> read_lock(const std::string& directory, publish::Disk& disk,
                                    source::Files& files, diag::Sink& sink) {
  const std::string path = directory + "/" + std::string(lock::kFileName);
  std::optional<publish::Failure> failure;
  auto text = disk.read(path, source::kMaxFileSize, failure);
  if (failure) {
    sink.report(publish::cannot_read(*failure));
    return std::nullopt;
  }
  return text ? lock::read(files.add(path, std::move(*text)), sink) : plan::Lock();
}

}  // namespace

std::string system_directory(const std::string& out, std::string_view system) {
  return out + (out.ends_with('/') ? "" : "/") + std::string(system);
}

std::optional<System> compile(const std::string& path, const std::string& out,
                              const Selection& selection, const render::Templates& templates,
                              publish::Disk& disk, source::Files& files, diag::Sink& sink) {
  const auto documents = load(path, disk, files, sink);
  if (!documents) {
    return std::nullopt;
  }
  std::vector<const syntax::Document*> views;
  for (const syntax::Document& document : *documents) {
    views.push_back(&document);
  }
  const std::size_t errors = sink.errors();
  const auto spec = resolve::resolve(views, sink);
  if (!spec) {
    return std::nullopt;
  }
  check::run_all(*spec, sink);
  // Even after an error: what the plan breaks is shown in the same run.
  auto locked = read_lock(system_directory(out, spec->system.value), disk, files, sink);
  if (!locked) {
    return std::nullopt;
  }
  lock::Learned learned;
  if (selection.listed != nullptr) {
    auto found = lock::learn(*selection.listed, lower::lower(*spec, *locked), *locked, sink);
    if (!found) {
      return std::nullopt;
    }
    learned = std::move(*found);
  }
  plan::Plan plan = lower::lower(*spec, *locked);
  verify::run_all(plan, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }

  const plan::Lock next = lock::next(plan);
  System system{.span = spec->system.span, .name = std::string(plan.system)};
  for (const plan::Environment& environment : plan.environments) {
    system.environments.emplace_back(environment.name);
  }
  for (const emit::Emitter* emitter : selection.emitters) {
    emitter->emit(plan, templates, system.files);
  }
  if (!next.environments.empty()) {
    system.lock = lock::print(next);
  }
  system.learned = std::move(learned);
  if (!selection.environments.empty()) {
    keep_selected(std::move(plan), selection, templates, system.files);
  }
  return system;
}

void check_names(const std::vector<System>& systems, diag::Sink& sink) {
  std::unordered_map<std::string_view, const System*> first;
  for (const System& system : systems) {
    const auto [seen, is_new] = first.try_emplace(system.name, &system);
    if (!is_new) {
      sink.report(
          kSameSystem.at(system.span, system.name).label(seen->second->span, "the other one"));
    }
  }
}

std::span<const diag::RuleView> compile_rules() {
  static const std::array kRules{kSameSystem.view()};
  return kRules;
}

}  // namespace cli
