#include <string>
#include <string_view>
#include <unordered_map>

#include "diag/rule.h"
#include "rules/plan/code_wanted.h"
#include "rules/plan/plan_rule.h"

namespace rules::same_accessor {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view, std::string> kRule{
    .code = "SG3070",
    .name = "same-accessor",
    .level = diag::Level::Error,
    .message = "in the code of `{}`, `{}` and `{}` are both `{}`",
    .why =
        "Functions are named after the words of the secret and of its field. Two reads of one "
        "secret that pick different instances have the same words, too.",
    .help = "name one of the reads with `accessor`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions: {channel: [sms, email]}
secrets:
  key: {value: {}, per: channel, name: "shop/{channel}"}
services:
  api:
    platform: ec2
    role: api
    reads: [{secret: key, where: {channel: sms}, as: SMS}, {secret: key, where: {channel: email}, as: EMAIL}]
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions: {channel: [sms, email]}
secrets:
  key: {value: {}, per: channel, name: "shop/{channel}"}
services:
  api:
    platform: ec2
    role: api
    reads:
      - {secret: key, where: {channel: sms}, as: SMS, accessor: sms-key}
      - {secret: key, where: {channel: email}, as: EMAIL, accessor: email-key}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!is_code_wanted(plan)) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    // Names that differ in Python only (a_1, a1) are the same in TypeScript (A1).
    std::unordered_map<std::string_view, const plan::Accessor*> seen;
    seen.reserve(module.accessors.size());
    for (const plan::Accessor& accessor : module.accessors) {
      const auto [entry, fresh] = seen.try_emplace(accessor.name.pascal, &accessor);
      if (fresh) {
        continue;
      }
      const plan::Accessor& first = *entry->second;
      auto diagnostic =
          kRule.at(accessor.span, module.service, module.sources[first.source].label,
                   module.sources[accessor.source].label, "get" + accessor.name.pascal);
      if (first.span == accessor.span) {
        sink.report(std::move(diagnostic));
      } else {
        sink.report(std::move(diagnostic).label(first.span, "the other one"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::same_accessor
