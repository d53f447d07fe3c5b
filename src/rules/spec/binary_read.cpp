#include "rules/spec/spec_rule.h"

namespace rules::binary_read {

constexpr SpecRule<ServiceRead, std::string_view> kRule{
    .code = "SG2122",
    .name = "binary-read",
    .message = "`{}` is binary and cannot become an environment variable",
    .why =
        "Dynamic references and ECS read only the SecretString of a secret; a binary secret has "
        "none.",
    .help = "add `deliver: runtime`, or store the bytes as base64 text in a `value`",
    .example = {.text = R"(
secrets:
  keystore: {binary: true}
services:
  api: {platform: lambda, role: api, reads: [<?>]})",
                .bad = "keystore",
                .good = "{secret: keystore, deliver: runtime}"},
    .check =
        [](const ServiceRead& at, auto& report) {
          if (at.secret.kind == terms::ShapeKind::Binary &&
              (at.read.deliver == terms::Deliver::DynamicReference ||
               at.read.deliver == terms::Deliver::EcsSecret)) {
            report(at.read.secret.span, at.secret.id.value).label(at.secret.id.span, "the secret");
          }
        },
};

}  // namespace rules::binary_read
