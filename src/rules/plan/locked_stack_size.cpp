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
            "A template has at most 500 resources, 200 outputs and 1,000,000 bytes. Resources stay "
            "in the stack that the lock file names, since CloudFormation cannot move them, and "
            "those locked to this stack no longer fit.",
        .help =
            "shorten descriptions, tags or policies. Or move some secrets: with `deletion: "
            "{policy: retain}`, remove them from this stack and import them into another, then "
            "change their lines in secrets.lock.json",
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
