#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::unused_shape {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2101",
    .name = "unused-shape",
    .level = diag::Level::Warning,
    .message = "no secret has the shape `{}`",
    .why =
        "A shape that nothing uses is a leftover, or a secret that was meant to use it does not.",
    .help = "give a secret this `shape`, or remove it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
shapes:
  smtp: {PASSWORD: {}}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
shapes:
  smtp: {PASSWORD: {}}
secrets:
  mail: {shape: smtp}
services:
  api: {platform: ec2, role: api, reads: [mail]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Shape& shape : spec.shapes) {
    if (!shape.used) {
      sink.report(kRule.at(shape.name.span, shape.name.value));
    }
  }
}

}  // namespace

}  // namespace rules::unused_shape
