#include "rules/plan/plan_rule.h"

namespace rules {

void run_all(const plan::Plan& plan, diag::Sink& sink) {
  for (const PlanCheck& check : plan_rules()) {
    check.run(plan, sink);
  }
}

}  // namespace rules
