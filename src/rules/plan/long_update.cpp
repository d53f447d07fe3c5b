#include <algorithm>
#include <string_view>

#include "aws/limits.h"
#include "plan/update_expression.h"
#include "rules/plan/plan_rule.h"

namespace rules::long_update {

constexpr PlanRule<plan::Reference, std::string_view, std::size_t> kRule{
    .code = "SG2506",
    .name = "long-update",
    .message = "what sets the names of `{}` takes {} bytes",
    .why = "DynamoDB takes an expression of 4096 bytes at most.",
    .help = "hold fewer names in an item, or fewer maps inside each other",
    .check =
        [](const plan::Reference& reference, auto& report) {
          std::size_t longest = 0;
          for (const plan::ReferenceItem& item : reference.items) {
            longest = std::max(longest, plan::update_expression(reference, item).text.size());
          }
          if (longest > aws::kMaxExpressionBytes) {
            report(reference.names.front().span, reference.id, longest);
          }
        },
};

}  // namespace rules::long_update
