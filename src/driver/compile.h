#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "disk/disk.h"
#include "driver/report.h"
#include "driver/request.h"
#include "driver/run_inputs.h"
#include "lock/lock.h"
#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"
#include "publish/product.h"
#include "source/span.h"
#include "syntax/document.h"

namespace driver {

// A spec and its plan. The plan points into the others, so they stay together.
struct Planned {
  std::deque<syntax::Document> documents;
  model::Spec spec;
  plan::Lock lock;
  plan::Plan plan;
};

// One spec, compiled.
struct System {
  source::Span span;  // its name in the spec
  std::string name;
  std::vector<std::string> environments;  // all of the spec, including those not wanted
  std::vector<std::string> locked_environments;
  lock::Learned learned;  // from Request::listed
  // After Stage::Plan; null after Stage::Files, so that a run holds one plan at a time.
  std::unique_ptr<Planned> planned;
  // After Stage::Files: all files, and which of them are wanted.
  publish::Product product;
};

// The results of the phases for the specs of a request. A spec with an error is not among the
// systems.
struct Compiled {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  std::vector<System> systems;
};

// Every spec of the request, through the phases up to the last that it names:
// load → resolve → rules/spec → lock → lower → rules/plan → prove → waive → emit.
// Findings about the spec and about its plan are reported together. A plan that violates a rule is
// not proven, and a plan that is not proven has no waivers noted and no files.
Compiled compile(const Request& request, disk::Disk& disk);

// The same for the one spec at `path`, for a run that handles each spec separately; nullopt after
// an error. Waivers that have ended are reported, and are not an error of the spec.
std::optional<System> compile_spec(const std::string& path, const Request& request,
                                   const RunInputs& inputs, disk::Disk& disk, Report& report);

// Reports systems with the same name: their outputs would share a directory.
void check_names(const std::vector<System>& systems, diag::Sink& sink);

// The directory of a system below the output directory.
std::string system_directory(const std::string& out, std::string_view system);

// The rules about several specs, in the order of their codes.
std::span<const diag::RuleView> compile_rules();

}  // namespace driver
