#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::unused_dimension {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2102",
    .name = "unused-dimension",
    .level = diag::Level::Warning,
    .message = "no secret is made per `{}`",
    .why =
        "A dimension that nothing uses is a leftover, or a secret that was meant to use it does "
        "not.",
    .help = "name it in a secret's `per`, or remove it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  channel: [sms, email]
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  channel: [sms, email]
secrets:
  token: {value: {}, per: channel, name: "shop/{env}/{channel}"}
services:
  api: {platform: ec2, role: api, reads: [token]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  std::vector<bool> used(spec.dimensions.size());
  for (const model::Secret& secret : spec.secrets) {
    for (const std::uint32_t dimension : secret.per) {
      used[dimension] = true;
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) {
      const model::Text& name = spec.dimensions[i].name;
      sink.report(kRule.at(name.span, name.value));
    }
  }
}

}  // namespace

}  // namespace rules::unused_dimension
