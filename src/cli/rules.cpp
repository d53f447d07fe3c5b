#include "cli/rules.h"

#include <algorithm>
#include <span>

#include "audit/rules.h"
#include "cli/audit_rules.h"
#include "cli/compile.h"
#include "cli/hook_rules.h"
#include "cli/index_disk.h"
#include "cli/inputs.h"
#include "cli/plain_text_rules.h"
#include "cli/templates.h"
#include "cli/verify_rules.h"
#include "compliance/waive.h"
#include "disk/rules.h"
#include "lock/lock.h"
#include "prove/prove.h"
#include "publish/rules.h"
#include "resolve/rules.h"
#include "rules/plan/plan_rule.h"
#include "rules/spec/spec_rule.h"
#include "schema/rules.h"
#include "syntax/rules.h"

namespace cli {

std::vector<diag::RuleView> rules() {
  std::vector<diag::RuleView> all;
  for (const std::span<const diag::RuleView> phase :
       {syntax::rules(), schema::rules(), resolve::rules(), disk::rules(), publish::rules(),
        input_rules(), compile_rules(), template_rules(), index_rules(), lock::rules(),
        prove::rules(), verify_rules(), plain_text_rules(), hook_rules(), audit::rules(),
        audit_rules(), compliance::rules()}) {
    all.insert(all.end(), phase.begin(), phase.end());
  }
  for (const rules::SpecCheck& check : rules::spec_rules()) {
    all.push_back(check.rule);
  }
  for (const rules::PlanCheck& check : rules::plan_rules()) {
    all.push_back(check.rule);
  }
  std::sort(all.begin(), all.end(),
            [](const diag::RuleView& a, const diag::RuleView& b) { return a.code < b.code; });
  return all;
}

}  // namespace cli
