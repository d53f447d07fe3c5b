#include "rules/spec/spec_rule.h"

namespace rules::unused_shape {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2101",
    .name = "unused-shape",
    .level = diag::Level::Warning,
    .message = "no secret uses the shape `{}`",
    .why = "An unused shape is either obsolete or missing from a secret.",
    .help = "use it as the `shape` of a secret, or remove it",
    .example = {.text = R"(
shapes:
  smtp: {PASSWORD: {}}
secrets:
  <?>]})",
                .bad = R"(db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db)",
                .good = R"(mail: {shape: smtp}
services:
  api: {platform: ec2, role: api, reads: [mail)"},
    .check =
        [](const model::Spec& spec, auto& report) {
          for (const model::Shape& shape : spec.shapes) {
            if (!shape.used) {
              report(shape.name.span, shape.name.value);
            }
          }
        },
};

}  // namespace rules::unused_shape
