#include <algorithm>
#include <string_view>

#include "aws/limits.h"
#include "diag/rule.h"
#include "plan/update_expression.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::long_update {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG2506",
    .name = "long-update",
    .level = diag::Level::Error,
    .message = "what sets the names of `{}` takes {} bytes",
    .why = "DynamoDB takes an expression of 4096 bytes at most.",
    .help = "hold fewer names in an item, or fewer maps inside each other",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Reference& reference : environment.references) {
      std::size_t longest = 0;
      for (const plan::ReferenceItem& item : reference.items) {
        longest = std::max(longest, plan::update_expression(reference, item).text.size());
      }
      if (longest > aws::kMaxExpressionBytes && reported.first(reference.names.front().span)) {
        sink.report(kRule.at(reference.names.front().span, reference.id, longest));
      }
    }
  }
}

}  // namespace

}  // namespace rules::long_update
