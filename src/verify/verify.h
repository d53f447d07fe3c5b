#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace verify {

// Where in the spec the things of a plan come from, so that a rule over the plan can point at them.
struct Origins {
  const model::Spec& spec;
};

// One rule over a plan: names as AWS will see them, AWS's limits, clashes.
struct Verification {
  diag::RuleView rule;
  void (*run)(const plan::Plan& plan, const Origins& origins, diag::Sink& sink);
};

std::span<const Verification> all();

void run_all(const plan::Plan& plan, const Origins& origins, diag::Sink& sink);

}  // namespace verify
