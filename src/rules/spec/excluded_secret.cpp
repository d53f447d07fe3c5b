#include <algorithm>
#include <string>

#include "rules/spec/names.h"
#include "rules/spec/spec_rule.h"

namespace rules::excluded_secret {

constexpr SpecRule<model::Secret, std::string_view> kRule{
    .code = "SG2137",
    .name = "excluded-secret",
    .message = "`{}` is declared as a secret, but listed under `excluded`",
    .why = "`excluded` lists what is deliberately kept elsewhere.",
    .help = "remove the secret, or remove it from `excluded`",
    .example = {.text = R"(
secrets:
  <?>: {value: {}}
excluded:
  - {name: gateway-key, reason: API Gateway makes its own})",
                .bad = "gateway-key",
                .good = "db"},
    .check_in =
        [](const model::Secret& secret, const model::Spec& spec, auto& report) {
          const auto look = [&](std::string_view name) {
            const auto found = std::ranges::find(
                spec.excluded, name,
                [](const model::Excluded& each) -> std::string_view { return each.name.value; });
            if (found != spec.excluded.end()) {
              report(secret.id.span, found->name.value)
                  .label(found->name.span, "excluded here")
                  .label(found->reason.span, "the reason");
            }
          };
          look(secret.id.value);
          if (!spec.excluded.empty()) {
            for_each_name(spec, secret,
                          [&](std::uint32_t, const std::string& name) { look(name); });
          }
        },
};

}  // namespace rules::excluded_secret
