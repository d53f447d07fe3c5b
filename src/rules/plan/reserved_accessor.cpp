#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::reserved_accessor {

constexpr PlanRule<plan::AccessorModule, std::string_view, std::string_view> kRule{
    .code = "SG3071",
    .name = "reserved-accessor",
    .message = "in the code of `{}`, the function for `{}` has the name of the one for all secrets",
    .why = "`getAllSecrets` and `get_all_secrets` return every secret of a service.",
    .help = "rename the function with `accessor` on the read",
    .example = {.text = R"(
secrets:
  all-secrets: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [<?>]})",
                .bad = "all-secrets",
                .good = "{secret: all-secrets, accessor: bundle}"},
    .check =
        [](const plan::AccessorModule& module, auto& report) {
          for (const plan::Accessor& accessor : module.accessors) {
            if (accessor.name.pascal == "AllSecrets") {
              report.every(accessor.span, module.service, module.sources[accessor.source].label);
            }
          }
        },
};

}  // namespace rules::reserved_accessor
