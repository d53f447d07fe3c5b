#pragma once

#include <type_traits>

#include "plan/plan.h"
#include "rules/plan/plan_rule.h"

namespace rules {

// Calls visit(Visited, where it is) for each of the plan.
template <class Visited, class Visit>
void visit_each(const plan::Plan& plan, const Visit& visit) {
  const auto each = [&](const auto& all, const auto& where) {
    for (const auto& one : all) {
      visit(one, where);
    }
  };
  if constexpr (std::is_same_v<Visited, plan::Plan>) {
    visit(plan, plan);
  } else if constexpr (std::is_same_v<Visited, plan::AccessorModule>) {
    // Modules are in the plan even if no language is enabled.
    if (plan.target(terms::Target::TypeScript).wanted ||
        plan.target(terms::Target::Python).wanted) {
      each(plan.modules, plan);
    }
  } else if constexpr (std::is_same_v<Visited, plan::LocalFile>) {
    each(plan.local_files, plan);
    for (const plan::Environment& environment : plan.environments) {
      each(environment.local_files, plan);
    }
  } else {
    for (const plan::Environment& environment : plan.environments) {
      const Where where{plan, environment};
      if constexpr (std::is_same_v<Visited, plan::Environment>) {
        visit(environment, where);
      } else if constexpr (std::is_same_v<Visited, plan::Secret>) {
        each(environment.secrets, where);
      } else if constexpr (std::is_same_v<Visited, plan::Service>) {
        each(environment.services, where);
      } else if constexpr (std::is_same_v<Visited, plan::Principal>) {
        each(environment.principals, where);
      } else {
        static_assert(std::is_same_v<Visited, plan::Reference>);
        each(environment.references, where);
      }
    }
  }
}

// The rule with its type erased: runs all its checks, then reports their findings.
template <const auto& kRule, class Where, class Visited, class... Args>
constexpr PlanCheck plan_check(const diag::Check<Where, Visited, Args...>& /*its type*/) {
  return {kRule.view(), [](const plan::Plan& plan, diag::Sink& sink) {
            diag::Report<Args...> report(kRule.rule());
            visit_each<Visited>(plan, [&](const Visited& visited, const Where& where) {
              kRule.run(visited, where, report);
            });
            report.pass_on(sink);
          }};
}

}  // namespace rules
