#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/code_wanted.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_attribute {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG3074",
    .name = "same-attribute",
    .level = diag::Level::Error,
    .message = "fields `{}` and `{}` of `{}` are both `{}` in Python",
    .why =
        "An attribute of a Python class is named after the words of its field; `A-B` and `A_B` "
        "have "
        "the same words.",
    .help = "rename one of the fields, or leave `python` out of `targets`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {API_KEY: {}, api.key: {}}}
services:
  api: {platform: ec2, role: api, reads: [{secret: app, field: API_KEY, as: A}, {secret: app, field: api.key, as: B, accessor: other}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {API_KEY: {}, other_key: {}}}
services:
  api: {platform: ec2, role: api, reads: [{secret: app, as: APP}]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!plan.target(terms::Target::Python).wanted) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    for (const plan::AccessorSource& source : module.sources) {
      const plan::Shape& shape = plan.shapes[source.shape];
      std::unordered_map<std::string_view, std::string_view> seen;
      for (const plan::AccessorField& one : source.fields) {
        const std::string_view name = shape.fields[one.field].name;
        const auto [entry, fresh] = seen.try_emplace(one.attribute, name);
        if (!fresh) {
          sink.report(kRule.at(source.span, entry->second, name, source.label, one.attribute));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_attribute
