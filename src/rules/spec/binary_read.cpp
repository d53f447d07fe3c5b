#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::binary_read {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2122",
    .name = "binary-read",
    .level = diag::Level::Error,
    .message = "`{}` is binary and cannot become an environment variable",
    .why =
        "Dynamic references and ECS read the SecretString of a secret only; a binary secret has "
        "none.",
    .help = "add `deliver: runtime`, or keep the bytes as base64 text in a `value`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  keystore: {binary: true}
services:
  api: {platform: lambda, role: api, reads: [keystore]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  keystore: {binary: true}
services:
  api: {platform: lambda, role: api, reads: [{secret: keystore, deliver: runtime}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      const model::Secret& secret = spec.secrets[read.secret_index];
      if (secret.kind == terms::ShapeKind::Binary &&
          (read.deliver == terms::Deliver::DynamicReference ||
           read.deliver == terms::Deliver::EcsSecret)) {
        sink.report(
            kRule.at(read.secret.span, secret.id.value).label(secret.id.span, "the secret"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::binary_read
