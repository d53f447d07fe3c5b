#include <cstddef>
#include <string>
#include <string_view>

#include "aws/limits.h"
#include "rules/plan/plan_rule.h"

namespace rules::locked_stack_size {

constexpr PlanRule<plan::Environment, std::string, std::string_view, std::size_t, std::size_t,
                   std::size_t>
    kRule{
        .code = "SG3091",
        .name = "locked-stack-size",
        .message = "stack `{}` of `{}` would have {} resources, {} outputs and {} bytes",
        .why =
            "A template has at most 500 resources, 200 outputs and 1,000,000 bytes. What is in a "
            "stack "
            "is locked there, since CloudFormation cannot move a resource to another, and what is "
            "locked in this one has outgrown it.",
        .help =
            "make its descriptions, tags or policies smaller. Or move some secrets: with "
            "`deletion: "
            "{policy: retain}` take them out of this stack and import them into another, then "
            "change "
            "their lines in secrets.lock.json",
        .check =
            [](const plan::Environment& environment, auto& report) {
              for (const plan::Stack& stack : environment.stacks) {
                if (stack.resources > aws::kMaxResources || stack.outputs > aws::kMaxOutputs ||
                    stack.bytes > aws::kMaxTemplateBytes) {
                  report.every(environment.span, stack.file, environment.name, stack.resources,
                               stack.outputs, stack.bytes);
                }
              }
            },
    };

}  // namespace rules::locked_stack_size
