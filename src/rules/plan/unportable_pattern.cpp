#include <string>
#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::unportable_pattern {

constexpr PlanRule<plan::AccessorModule, std::string_view, std::string> kRule{
    .code = "SG3072",
    .name = "unportable-pattern",
    .level = diag::Level::Warning,
    .message = "the code of `{}` cannot check {}",
    .why =
        "Patterns are RE2 patterns. JavaScript and Python do not support Unicode classes "
        "(`\\p{L}`), single bytes (`\\C`) and `(?m)`, or not in the same way, so the modules skip "
        "this pattern; everything else is checked.",
    .help = "list the characters, as in `[A-Za-z]`",
    .example = {.text = R"(
secrets:
  token: {value: {pattern: '<?>+'}}
services:
  api: {platform: ec2, role: api, reads: [token]})",
                .bad = R"(\p{L})",
                .good = "[A-Za-z]"},
    .check_in =
        [](const plan::AccessorModule& module, const plan::Plan& plan, auto& report) {
          for (const plan::AccessorSource& source : module.sources) {
            for (const plan::AccessorField& one : source.fields) {
              const plan::Field& field = plan.shapes[source.shape].fields[one.field];
              if (!field.pattern.empty() && field.portable_pattern.empty()) {
                report.every(source.span, module.service,
                             field.name.empty()
                                 ? fmt::format("the pattern of `{}`", source.label)
                                 : fmt::format("the pattern of field `{}`", field.name));
              }
            }
          }
        },
};

}  // namespace rules::unportable_pattern
