#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "disk/disk.h"
#include "model/spec.h"
#include "plan/lock.h"
#include "plan/plan.h"
#include "source/files.h"
#include "syntax/document.h"

namespace cli {

// A spec and the plan of it, proven. The plan points into the others, so they stay together.
struct Planned {
  std::deque<syntax::Document> documents;
  model::Spec spec;
  plan::Lock lock;
  plan::Plan plan;
};

// The phases up to the plan for every spec that the command line asks for; nothing is written.
// Specs with errors are left out. `out` is where builds go: the lock is read from there.
std::vector<std::unique_ptr<Planned>> plan_all(const std::vector<std::string>& paths,
                                               const std::string& out, disk::Disk& disk,
                                               source::Files& files, diag::Sink& sink);

}  // namespace cli
