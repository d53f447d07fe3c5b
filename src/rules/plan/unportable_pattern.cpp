#include <string>
#include <string_view>

#include "diag/rule.h"
#include "rules/plan/code_wanted.h"
#include "rules/plan/plan_rule.h"

namespace rules::unportable_pattern {

namespace {

constexpr diag::Rule<std::string_view, std::string> kRule{
    .code = "SG3072",
    .name = "unportable-pattern",
    .level = diag::Level::Warning,
    .message = "the code of `{}` cannot check {}",
    .why =
        "Patterns are RE2's. Unicode classes (`\\p{L}`), single bytes (`\\C`) and `(?m)` are not, "
        "or not "
        "in the same way, in JavaScript and Python, so the modules leave that pattern out; "
        "everything "
        "else is checked.",
    .help = "write the characters out, as in `[A-Za-z]`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  token: {value: {pattern: '\p{L}+'}}
services:
  api: {platform: ec2, role: api, reads: [token]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  token: {value: {pattern: '[A-Za-z]+'}}
services:
  api: {platform: ec2, role: api, reads: [token]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!is_code_wanted(plan)) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    for (const plan::AccessorSource& source : module.sources) {
      const plan::Shape& shape = plan.shapes[source.shape];
      for (const plan::AccessorField& one : source.fields) {
        const plan::Field& field = shape.fields[one.field];
        if (field.pattern.empty() || !field.portable_pattern.empty()) {
          continue;
        }
        std::string what = field.name.empty() ? "the pattern of `" : "the pattern of field `";
        what.append(field.name.empty() ? source.label : field.name).append("`");
        sink.report(kRule.at(source.span, module.service, what));
      }
    }
  }
}

}  // namespace

}  // namespace rules::unportable_pattern
