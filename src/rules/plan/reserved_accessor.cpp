#include <string_view>

#include "diag/rule.h"
#include "rules/plan/code_wanted.h"
#include "rules/plan/plan_rule.h"

namespace rules::reserved_accessor {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3071",
    .name = "reserved-accessor",
    .level = diag::Level::Error,
    .message = "in the code of `{}`, the function for `{}` would be the one for all secrets",
    .why = "`getAllSecrets` and `get_all_secrets` give every secret of a service.",
    .help = "name the read with `accessor`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  all-secrets: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [all-secrets]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  all-secrets: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [{secret: all-secrets, accessor: bundle}]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  if (!is_code_wanted(plan)) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    for (const plan::Accessor& accessor : module.accessors) {
      if (accessor.name.pascal == "AllSecrets") {
        sink.report(kRule.at(accessor.span, module.service, module.sources[accessor.source].label));
      }
    }
  }
}

}  // namespace

}  // namespace rules::reserved_accessor
