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
#include "lower/lower.h"
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

}  // namespace

std::optional<System> compile(const std::string& path, const Selection& selection,
                              const render::Templates& templates, publish::Disk& disk,
                              source::Files& files, diag::Sink& sink) {
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
  plan::Plan plan = lower::lower(*spec);
  verify::run_all(plan, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }

  System system{.span = spec->system.span, .name = std::string(plan.system)};
  for (const plan::Environment& environment : plan.environments) {
    system.environments.emplace_back(environment.name);
  }
  for (const emit::Emitter* emitter : selection.emitters) {
    emitter->emit(plan, templates, system.files);
  }
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
