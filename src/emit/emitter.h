#pragma once

#include <string_view>

#include "base/file_set.h"
#include "plan/plan.h"

namespace emit {

// One kind of artifact. `emit` is a pure function: it appends this target's files for every
// environment of the plan in which the target is wanted, and decides nothing.
struct Emitter {
  std::string_view name;  // as in `--target NAME`
  std::string_view summary;
  plan::Target target;
  void (*emit)(const plan::Plan& plan, base::FileSet& files);
};

}  // namespace emit
