#pragma once

#include <span>
#include <type_traits>

#include "diag/check.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "plan/plan.h"

namespace rules {

// What a check of a thing in an environment may ask for besides.
struct Where {
  const plan::Plan& plan;
  const plan::Environment& environment;
};

// What is in the plan itself: code and local files.
template <class Visited>
inline constexpr bool kInPlan =
    std::is_same_v<Visited, plan::Plan> || std::is_same_v<Visited, plan::AccessorModule> ||
    std::is_same_v<Visited, plan::LocalFile>;

// A rule over a plan (names as AWS will see them, AWS's limits, clashes), which checks every
// `Visited` of it: the plan itself, an environment; a secret, service, principal or reference of an
// environment; a module of code; a local file. It reports each place once.
template <class Visited, class... Args>
using PlanRule =
    diag::Check<std::conditional_t<kInPlan<Visited>, plan::Plan, Where>, Visited, Args...>;

// A rule without its type.
struct PlanCheck {
  diag::RuleView rule;
  void (*run)(const plan::Plan& plan, diag::Sink& sink);
};

// Every rule of the folder, in the order of their codes.
std::span<const PlanCheck> plan_rules();

void run_all(const plan::Plan& plan, diag::Sink& sink);

}  // namespace rules
