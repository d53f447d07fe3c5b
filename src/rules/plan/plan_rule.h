#pragma once

#include <span>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "plan/plan.h"

namespace rules {

// One rule over a plan: names as AWS will see them, AWS's limits, clashes. It points at the
// spans that the plan's things carry.
struct PlanCheck {
  diag::RuleView rule;
  void (*run)(const plan::Plan& plan, diag::Sink& sink);
};

// Every rule of the folder, in the order of their codes.
std::span<const PlanCheck> plan_rules();

void run_all(const plan::Plan& plan, diag::Sink& sink);

}  // namespace rules
