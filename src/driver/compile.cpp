#include "driver/compile.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <unordered_map>
#include <utility>

#include "base/digest.h"
#include "compliance/waive.h"
#include "diag/rule.h"
#include "disk/rules.h"
#include "driver/find_specs.h"
#include "driver/load.h"
#include "driver/product.h"
#include "lower/lower.h"
#include "prove/prove.h"
#include "resolve/resolve.h"
#include "rules/plan/plan_rule.h"
#include "rules/spec/spec_rule.h"

namespace driver {

namespace {

constexpr diag::Rule<std::string> kSameSystem{
    .code = "SG4008",
    .name = "same-system",
    .message = "two specs describe the system `{}`",
    .why =
        "Each system has one output directory, named after it; one spec would overwrite the "
        "outputs of the other.",
    .help = "rename one of them, or make one `include` the other",
};

// Passes on errors, but not warnings.
class ErrorSink final : public diag::Sink {
 public:
  explicit ErrorSink(diag::Sink& to) : to_(to) {}
  void report(diag::Diagnostic diagnostic) override {
    if (diagnostic.rule.level == diag::Level::Error) {
      to_.report(std::move(diagnostic));
    }
  }
  [[nodiscard]] std::size_t errors() const override { return to_.errors(); }

 private:
  diag::Sink& to_;
};

std::optional<model::Spec> resolve_all(const std::deque<syntax::Document>& documents,
                                       diag::Sink& sink) {
  std::vector<const syntax::Document*> views;
  for (const syntax::Document& document : documents) {
    views.push_back(&document);
  }
  return resolve::resolve(views, sink);
}

// The lock in the system's directory, or an empty one; nullopt after an error. `seen`: the text of
// the file.
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
  return plan::Lock();
}

// What may move on purpose is as if the lock had never known where it was.
void forget_identities(const std::vector<std::string>& allowed, plan::Lock& lock) {
  for (auto& [name, environment] : lock.environments) {
    if (std::ranges::find(allowed, name) != allowed.end()) {
      environment.account.clear();
    }
    for (auto& [label, secret] : environment.secrets) {
      if (std::ranges::find(allowed, label) != allowed.end()) {
        secret.name.clear();
      }
    }
  }
}

// The files of a spec, which are those of the run from `first` up to `last`, and their digests.
std::vector<publish::Digest> input_digests(const std::string& main, const source::Files& files,
                                           std::size_t first, std::size_t last) {
  const std::filesystem::path directory =
      std::filesystem::path(main).lexically_normal().parent_path();
  std::vector<publish::Digest> found;
  for (std::size_t i = first; i < last; ++i) {
    const source::File& file = files.all()[i];
    const std::filesystem::path path(file.path());
    found.emplace_back(
        directory.empty() ? path.string() : path.lexically_relative(directory).string(),
        base::sha256_hex(file.text()));
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace

std::optional<System> compile_spec(const std::string& path, const Request& request,
                                   const RunInputs& inputs, disk::Disk& disk, Report& report) {
  ErrorSink only_errors(report.findings);
  diag::Sink& sink = request.warnings ? static_cast<diag::Sink&>(report.findings) : only_errors;
  const std::size_t errors = sink.errors();
  const std::size_t first_file = report.files.all().size();
  auto documents = load(path, disk, report.files, sink);
  if (!documents) {
    return std::nullopt;
  }
  const std::size_t last_file = report.files.all().size();
  auto planned = std::make_unique<Planned>();
  planned->documents = std::move(*documents);

  auto spec = resolve_all(planned->documents, sink);
  if (!spec) {
    return std::nullopt;
  }
  planned->spec = std::move(*spec);
  rules::run_all(planned->spec, sink);

  // Even after an error, so that violations in the plan are shown in the same run.
  System system{.span = planned->spec.system.span, .name = std::string(planned->spec.system.value)};
  std::optional<std::string> seen_lock;
  auto lock =
      read_lock(system_directory(request.out, system.name), disk, report.files, sink, seen_lock);
  if (!lock) {
    return std::nullopt;
  }
  planned->lock = std::move(*lock);
  if (inputs.listed != nullptr) {
    const plan::Plan before = lower::lower(planned->spec, planned->lock);
    auto learned = lock::learn(*inputs.listed, before, planned->lock, sink);
    if (!learned) {
      return std::nullopt;
    }
    system.learned = std::move(*learned);
  }

  for (const auto& [name, locked] : planned->lock.environments) {
    system.locked_environments.push_back(name);
  }
  for (const std::string& name : request.deployed) {
    if (const auto found = planned->lock.environments.find(name);
        found != planned->lock.environments.end()) {
      found->second.forgotten.clear();
    }
  }
  forget_identities(request.allowed_removals, planned->lock);
  planned->plan = lower::lower(planned->spec, planned->lock);
  rules::run_all(planned->plan, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  prove::run(planned->spec, planned->plan, sink);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  compliance::waive(planned->plan, sink);
  if (!request.today.empty()) {
    // An ended waiver does not make the spec invalid.
    compliance::report_ended(planned->plan, request.today, sink);
  }
  for (const plan::Environment& environment : planned->plan.environments) {
    system.environments.emplace_back(environment.name);
  }

  switch (request.last) {
    case Stage::Plan:
      system.planned = std::move(planned);
      break;
    case Stage::Files:
      system.product = make_product(std::move(planned->plan), request, inputs,
                                    std::filesystem::path(path).filename().string(),
                                    input_digests(path, report.files, first_file, last_file));
      system.product.read_back = {.path = std::string(lock::kFileName),
                                  .seen = std::move(seen_lock)};
      break;
  }
  return system;
}

Compiled compile(const Request& request, disk::Disk& disk) {
  Compiled made;
  const RunInputs inputs = read_inputs(request, disk, *made.report);
  for (const std::string& path : find_specs(request.specs, disk, made.report->findings)) {
    if (auto system = compile_spec(path, request, inputs, disk, *made.report)) {
      made.systems.push_back(std::move(*system));
    }
  }
  if (request.last == Stage::Files) {
    check_names(made.systems, made.report->findings);
  }
  return made;
}

void check_names(const std::vector<System>& systems, diag::Sink& sink) {
  std::unordered_map<std::string_view, const System*> first;
  for (const System& system : systems) {
    const auto [seen, is_new] = first.try_emplace(system.name, &system);
    if (!is_new) {
      sink.report(kSameSystem.at(system.span, system.name)
                      .label(seen->second->span, "also described here"));
    }
  }
}

std::string system_directory(const std::string& out, std::string_view system) {
  return out + (out.ends_with('/') ? "" : "/") + std::string(system);
}

std::span<const diag::RuleView> compile_rules() {
  static const std::array kRules{kSameSystem.view()};
  return kRules;
}

}  // namespace driver
