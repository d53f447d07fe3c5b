#include "rules/spec/spec_rule.h"

namespace rules::unused_dimension {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2102",
    .name = "unused-dimension",
    .level = diag::Level::Warning,
    .message = "no secret uses the dimension `{}`",
    .why = "An unused dimension is either obsolete or missing from the `per` of a secret.",
    .help = "add it to the `per` of a secret, or remove it",
    .example = {.text = R"(
dimensions:
  channel: [sms, email]
secrets:
  <?>]})",
                .bad = R"(db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db)",
                .good = R"(token: {value: {}, per: channel, name: "shop/{env}/{channel}"}
services:
  api: {platform: ec2, role: api, reads: [token)"},
    .check =
        [](const model::Spec& spec, auto& report) {
          std::vector<bool> used(spec.dimensions.size());
          for (const model::Secret& secret : spec.secrets) {
            for (const std::uint32_t dimension : secret.per) {
              used[dimension] = true;
            }
          }
          for (std::size_t i = 0; i < used.size(); ++i) {
            if (!used[i]) {
              report(spec.dimensions[i].name.span, spec.dimensions[i].name.value);
            }
          }
        },
};

}  // namespace rules::unused_dimension
