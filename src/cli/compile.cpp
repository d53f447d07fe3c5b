#include "cli/compile.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/digest.h"
#include "base/version.h"
#include "cli/inputs.h"
#include "cli/record.h"
#include "compliance/waive.h"
#include "diag/rule.h"
#include "disk/rules.h"
#include "emit/registry.h"
#include "lock/lock.h"
#include "lower/lower.h"
#include "prove/prove.h"
#include "resolve/resolve.h"
#include "rules/plan/plan_rule.h"
#include "rules/spec/spec_rule.h"

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

// Emits all there is, and says which files of it are wanted: of the wanted targets those that a
// plan with nothing but the wanted environments has, too. A file about all environments stays as it
// is, whichever of them are built today.
void emit_files(plan::Plan plan, const Selection& selection, const render::Templates& templates,
                publish::Product& product) {
  base::FileSet wanted;
  base::FileCollector all(product.files);
  for (const emit::Emitter* emitter : emit::all()) {
    const std::size_t before = product.files.size();
    emitter->emit(plan, templates, all);
    if (selection.all_targets() || selection.wants(*emitter)) {
      for (std::size_t i = before; i < product.files.size(); ++i) {
        wanted.push_back({product.files[i].path, {}});
      }
    }
  }
  product.part.whole = selection.all_targets() && selection.environments.empty();
  if (product.part.whole) {
    return;
  }
  product.part.environments = selection.environments;
  product.part.all_targets = selection.all_targets();
  if (!selection.environments.empty()) {
    wanted.clear();
    std::erase_if(plan.environments, [&](const plan::Environment& environment) {
      return std::ranges::find(selection.environments, environment.name) ==
             selection.environments.end();
    });
    base::FileCollector some(wanted);
    for (const emit::Emitter* emitter : emit::all()) {
      if (selection.all_targets() || selection.wants(*emitter)) {
        emitter->emit(plan, templates, some);
      }
    }
  }
  for (base::OutputFile& file : wanted) {
    product.part.paths.insert(std::move(file.path));
  }
}

// The files of a spec, from the `first` of the run on, and their digests.
std::vector<publish::Digest> inputs(const std::string& main, const source::Files& files,
                                    std::size_t first) {
  const std::filesystem::path directory =
      std::filesystem::path(main).lexically_normal().parent_path();
  std::vector<publish::Digest> found;
  for (auto file = files.all().begin() + static_cast<std::ptrdiff_t>(first);
       file != files.all().end(); ++file) {
    const std::filesystem::path path(file->path());
    found.emplace_back(
        directory.empty() ? path.string() : path.lexically_relative(directory).string(),
        base::sha256_hex(file->text()));
  }
  std::ranges::sort(found);
  return found;
}

// The day on which the first waiver ends; empty if there is none.
std::string first_end(const plan::Plan& plan) {
  const auto first = std::ranges::min_element(plan.waivers, {}, &plan::Waiver::until);
  return first == plan.waivers.end() ? std::string() : std::string(first->until);
}

}  // namespace

std::string system_directory(const std::string& out, std::string_view system) {
  return out + (out.ends_with('/') ? "" : "/") + std::string(system);
}

std::optional<plan::Lock> read_lock(const std::string& directory, disk::Disk& disk,
                                    source::Files& files, diag::Sink& sink,
                                    std::optional<std::string>& seen) {
  const std::string path = directory + "/" + std::string(lock::kFileName);
  auto text = disk.read(path, source::kMaxFileSize);
  if (text) {
    seen = *text;
    return lock::read(files.add(path, *std::move(text)), sink);
  }
  if (!text.error().absent()) {
    sink.report(disk::cannot_read(text.error()));
    return std::nullopt;
  }
  seen.reset();
  return plan::Lock();
}

std::optional<System> compile(const std::string& path, const std::string& out,
                              const Selection& selection, const render::Templates& templates,
                              disk::Disk& disk, source::Files& files, diag::Sink& sink) {
  const std::size_t first_file = files.all().size();
  const auto documents = load(path, disk, files, sink);
  if (!documents) {
    return std::nullopt;
  }
  std::vector<publish::Digest> digests = inputs(path, files, first_file);
  std::vector<const syntax::Document*> views;
  for (const syntax::Document& document : *documents) {
    views.push_back(&document);
  }
  const std::size_t errors = sink.errors();
  const auto spec = resolve::resolve(views, sink);
  if (!spec) {
    return std::nullopt;
  }
  rules::run_all(*spec, sink);
  // Even after an error: what the plan breaks is shown in the same run.
  std::optional<std::string> seen_lock;
  auto locked = read_lock(system_directory(out, spec->system.value), disk, files, sink, seen_lock);
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
  rules::run_all(plan, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  prove::run(*spec, plan, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  compliance::waive(plan, sink);
  if (!selection.today.empty()) {
    // A spec that is right stays right; only its waivers are past.
    compliance::report_ended(plan, selection.today, sink);
  }

  const plan::Lock next = lock::next(plan);
  System system{.span = spec->system.span, .name = std::string(plan.system)};
  for (const plan::Environment& environment : plan.environments) {
    system.environments.emplace_back(environment.name);
  }
  publish::Product& product = system.product;
  product.manifest.program = base::version();
  product.manifest.system = system.name;
  product.manifest.spec = std::filesystem::path(path).filename().string();
  product.manifest.waived_until = first_end(plan);
  product.manifest.inputs = std::move(digests);
  product.environments = record(plan);
  if (!selection.emitters.empty()) {
    emit_files(std::move(plan), selection, templates, product);
  }
  if (!next.environments.empty()) {
    product.files.push_back({std::string(lock::kFileName), lock::print(next)});
    product.part.paths.emplace(lock::kFileName);
  }
  product.read_back = {.path = std::string(lock::kFileName), .seen = std::move(seen_lock)};
  system.learned = std::move(learned);
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
