#pragma once

#include <string_view>

#include "base/file_set.h"
#include "plan/plan.h"
#include "render/templates.h"
#include "terms/target.h"

namespace emit {

// One kind of artifact. `emit` is a pure function: if the target is wanted, it appends the target's
// files for the system and every environment of the plan. It makes no decisions.
struct Emitter {
  std::string_view summary;
  terms::Target target;
  void (*emit)(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files);

  // As in `--target NAME`.
  [[nodiscard]] std::string_view name() const { return terms::traits(target).name; }
};

}  // namespace emit
