#include "cli/planned.h"

#include <optional>
#include <utility>

#include "cli/compile.h"
#include "cli/inputs.h"
#include "compliance/waive.h"
#include "lower/lower.h"
#include "prove/prove.h"
#include "resolve/resolve.h"
#include "rules/plan/plan_rule.h"
#include "rules/spec/spec_rule.h"

namespace cli {

namespace {

std::unique_ptr<Planned> plan_one(const std::string& path, const std::string& out, disk::Disk& disk,
                                  source::Files& files, diag::Sink& sink) {
  const std::size_t errors = sink.errors();
  auto documents = load(path, disk, files, sink);
  if (!documents) {
    return nullptr;
  }
  auto planned = std::make_unique<Planned>();
  planned->documents = std::move(*documents);
  std::vector<const syntax::Document*> views;
  for (const syntax::Document& document : planned->documents) {
    views.push_back(&document);
  }
  auto spec = resolve::resolve(views, sink);
  if (!spec) {
    return nullptr;
  }
  planned->spec = std::move(*spec);
  rules::run_all(planned->spec, sink);
  std::optional<std::string> seen;
  auto lock = read_lock(system_directory(out, planned->spec.system.value), disk, files, sink, seen);
  if (!lock) {
    return nullptr;
  }
  planned->lock = std::move(*lock);
  planned->plan = lower::lower(planned->spec, planned->lock);
  rules::run_all(planned->plan, sink);
  if (sink.errors() == errors) {
    prove::run(planned->spec, planned->plan, sink);
    compliance::waive(planned->plan, sink);
  }
  return sink.errors() == errors ? std::move(planned) : nullptr;
}

}  // namespace

std::vector<std::unique_ptr<Planned>> plan_all(const std::vector<std::string>& paths,
                                               const std::string& out, disk::Disk& disk,
                                               source::Files& files, diag::Sink& sink) {
  std::vector<std::unique_ptr<Planned>> all;
  for (const std::string& path : find_specs(paths, disk, sink)) {
    if (auto planned = plan_one(path, out, disk, files, sink)) {
      all.push_back(std::move(planned));
    }
  }
  return all;
}

}  // namespace cli
