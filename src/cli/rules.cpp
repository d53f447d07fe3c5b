#include "cli/rules.h"

#include <algorithm>
#include <span>

#include "access/policy_rules.h"
#include "audit/rules.h"
#include "compliance/waive.h"
#include "disk/rules.h"
#include "driver/audit.h"
#include "driver/compile.h"
#include "driver/hook_rules.h"
#include "driver/index_disk.h"
#include "driver/load.h"
#include "driver/plain_text_rules.h"
#include "driver/templates.h"
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
        driver::load_rules(), driver::compile_rules(), driver::template_rules(),
        driver::index_rules(), lock::rules(), prove::rules(), access_query::policy_rules(),
        driver::plain_text_rules(), driver::hook_rules(), audit::rules(),
        driver::audit_file_rules(), compliance::rules()}) {
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
