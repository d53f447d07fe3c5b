#include "rules/spec/spec_rule.h"

namespace rules {

void run_all(const model::Spec& spec, diag::Sink& sink) {
  for (const SpecCheck& check : spec_rules()) {
    check.run(spec, sink);
  }
}

}  // namespace rules
