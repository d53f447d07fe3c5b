#include "rules/spec/spec_rule.h"

namespace rules::managed_rotation {

constexpr SpecRule<SecretThere, std::string_view> kRule{
    .code = "SG2128",
    .name = "managed-rotation",
    .level = diag::Level::Warning,
    .message = "`{}` has managed rotation, but is created by this spec",
    .why =
        "AWS rotates without a function only secrets created by its own services, such as the "
        "master user secret of an RDS database; a secret created here would never rotate.",
    .help = "add `external: true`, or name a `lambda` that rotates the secret",
    .example = {.text = R"(
secrets:
  db: {value: {}, <?>rotation: {every: 30d, managed: true}})",
                .bad = "",
                .good = "external: true, "},
    .check =
        [](const SecretThere& at, auto& report) {
          const auto& rotation = at.settings.pick(&model::SecretSettings::rotation);
          if (rotation && rotation->managed && !at.settings.external()) {
            report(rotation->span, at.secret.id.value);
          }
        },
};

}  // namespace rules::managed_rotation
