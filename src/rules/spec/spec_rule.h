#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/spec.h"

namespace rules {

// One rule over a spec. It reads and reports; it never changes anything.
struct SpecCheck {
  diag::RuleView rule;
  void (*run)(const model::Spec& spec, diag::Sink& sink);
};

// Every rule of the folder, in the order of their codes.
std::span<const SpecCheck> spec_rules();

void run_all(const model::Spec& spec, diag::Sink& sink);

}  // namespace rules
