#include "rules/spec/spec_rule.h"

namespace rules::retired_external {

constexpr SpecRule<SecretThere, std::string_view> kRule{
    .code = "SG2127",
    .name = "retired-external",
    .message = "`{}` is both retired and external",
    .why =
        "A retired secret is kept, but no longer granted to anyone; an external secret is not ours "
        "to keep.",
    .help = "remove the secret from the spec, or remove one of the two keys",
    .example = {.text = R"(
secrets:
  db: {value: {}, <?>retired: true})",
                .bad = "external: true, ",
                .good = ""},
    .check =
        [](const SecretThere& at, auto& report) {
          if (at.settings.external() && at.settings.retired()) {
            report(at.secret.id.span, at.secret.id.value);
          }
        },
};

}  // namespace rules::retired_external
