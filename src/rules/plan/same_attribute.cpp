#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_attribute {

constexpr PlanRule<plan::AccessorModule, std::string_view, std::string_view, std::string_view,
                   std::string_view>
    kRule{
        .code = "SG3074",
        .name = "same-attribute",
        .message = "fields `{}` and `{}` of `{}` are both `{}` in Python",
        .why =
            "An attribute of a Python class is named after the words of its field; `A-B` and `A_B` "
            "have the same words.",
        .help = "rename one of the fields, or remove `python` from `targets`",
        .example = {.text = R"(
secrets:
  app: {fields: {API_KEY: {}, <?>}]})",
                    .bad = R"(api.key: {}}}
services:
  api: {platform: ec2, role: api, reads: [{secret: app, field: API_KEY, as: A}, {secret: app, field: api.key, as: B, accessor: other)",
                    .good = R"(other_key: {}}}
services:
  api: {platform: ec2, role: api, reads: [{secret: app, as: APP)"},
        .check_in =
            [](const plan::AccessorModule& module, const plan::Plan& plan, auto& report) {
              if (!plan.target(terms::Target::Python).wanted) {
                return;
              }
              for (const plan::AccessorSource& source : module.sources) {
                const plan::Shape& shape = plan.shapes[source.shape];
                std::unordered_map<std::string_view, std::string_view> seen;
                for (const plan::AccessorField& one : source.fields) {
                  const std::string_view name = shape.fields[one.field].name;
                  const auto [entry, fresh] = seen.try_emplace(one.attribute, name);
                  if (!fresh) {
                    report.every(source.span, entry->second, name, source.label, one.attribute);
                  }
                }
              }
            },
    };

}  // namespace rules::same_attribute
