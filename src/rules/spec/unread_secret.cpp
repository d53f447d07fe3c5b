#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::unread_secret {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2103",
    .name = "unread-secret",
    .level = diag::Level::Warning,
    .message = "nothing reads `{}`",
    .why =
        "Each secret costs money and can leak; one that no service and no principal reads is "
        "either left over or missing from a `reads`.",
    .help = "add it to the `reads` of a service or principal, set `retired: true`, or remove it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
  token: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
  token: {value: {}, retired: true}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
};

bool retired_everywhere(const model::Secret& secret) {
  bool live = false;
  for_each_environment(secret, [&](std::uint32_t, const model::EffectiveSettings& settings) {
    live |= !settings.retired();
  });
  return !live;
}

void run(const model::Spec& spec, diag::Sink& sink) {
  // A spec without any reader only creates secrets; there the warning would say nothing.
  if (spec.services.empty() && spec.principals.empty()) {
    return;
  }
  std::vector<bool> read(spec.secrets.size());
  for (const model::Service& service : spec.services) {
    for (const model::Read& each : service.reads) {
      read[each.secret_index] = true;
    }
  }
  for (const model::Principal& principal : spec.principals) {
    for (const model::Read& each : principal.reads) {
      read[each.secret_index] = true;
    }
  }
  for (std::size_t i = 0; i < read.size(); ++i) {
    const model::Secret& secret = spec.secrets[i];
    if (!read[i] && !retired_everywhere(secret)) {
      sink.report(kRule.at(secret.id.span, secret.id.value));
    }
  }
}

}  // namespace

}  // namespace rules::unread_secret
