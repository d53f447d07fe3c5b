#include <algorithm>
#include <string_view>

#include "aws/limits.h"
#include "plan/update_expression.h"
#include "rules/plan/plan_rule.h"

namespace rules::long_update {

constexpr PlanRule<plan::Reference, std::string_view, std::size_t> kRule{
    .code = "SG2506",
    .name = "long-update",
    .message = "the update expression for `{}` has {} bytes",
    .why = "DynamoDB limits an expression to 4,096 bytes.",
    .help = "put fewer names in an item, or nest fewer maps",
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
