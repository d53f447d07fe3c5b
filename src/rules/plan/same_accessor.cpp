#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/plan/plan_rule.h"

namespace rules::same_accessor {

constexpr PlanRule<plan::AccessorModule, std::string_view, std::string_view, std::string_view,
                   std::string>
    kRule{
        .code = "SG3070",
        .name = "same-accessor",
        .message = "in the code of `{}`, `{}` and `{}` are both `{}`",
        .why =
            "Functions are named after the words of the secret and its field. Two reads of one "
            "secret that select different instances also have the same words.",
        .help = "rename one of the functions with `accessor` on the read",
        .example = {.text = R"(
dimensions: {channel: [sms, email]}
secrets:
  key: {value: {}, per: channel, name: "shop/{channel}"}
services:
  api:
    platform: ec2
    role: api
    reads:<?>)",
                    .bad = " [{secret: key, where: {channel: sms}, as: SMS}, {secret: key, where: "
                           "{channel: email}, as: EMAIL}]",
                    .good = R"(
      - {secret: key, where: {channel: sms}, as: SMS, accessor: sms-key}
      - {secret: key, where: {channel: email}, as: EMAIL, accessor: email-key})"},
        .check =
            [](const plan::AccessorModule& module, auto& report) {
              // Names that differ in Python only (a_1, a1) are the same in TypeScript (A1).
              std::unordered_map<std::string_view, const plan::Accessor*> seen;
              for (const plan::Accessor& accessor : module.accessors) {
                const auto [entry, fresh] = seen.try_emplace(accessor.name.pascal, &accessor);
                const plan::Accessor& first = *entry->second;
                if (!fresh) {
                  report
                      .every(accessor.span, module.service, module.sources[first.source].label,
                             module.sources[accessor.source].label, "get" + accessor.name.pascal)
                      .label(first.span, "the other one");
                }
              }
            },
    };

}  // namespace rules::same_accessor
