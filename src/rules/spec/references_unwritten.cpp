#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::references_unwritten {

namespace {

constexpr diag::Rule<> kRule{
    .code = "SG2507",
    .name = "references-unwritten",
    .level = diag::Level::Warning,
    .message = "no references.json is written: target `docs` is not wanted",
    .why = "The documents for the tables are written by that target.",
    .help = "list `docs` under `targets`, or take the references out",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant: [acme, globex]
  channel: [sms, email]
secrets:
  token: {value: {}, per: [tenant, channel], name: "shop/{tenant}/{channel}"}
services:
  api: {platform: ec2, role: api, reads: [{secret: token, open: true}]}
references:
  config:
    table: config
    per: tenant
    key: {id: "{tenant}"}
    names: [{secret: token, where: {channel: sms}, as: sms}]
targets: {iam: {}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant: [acme, globex]
  channel: [sms, email]
secrets:
  token: {value: {}, per: [tenant, channel], name: "shop/{tenant}/{channel}"}
services:
  api: {platform: ec2, role: api, reads: [{secret: token, open: true}]}
references:
  config:
    table: config
    per: tenant
    key: {id: "{tenant}"}
    names: [{secret: token, where: {channel: sms}, as: sms}]
targets: {iam: {}, docs: {}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  if (!spec.references.empty() && !spec.target(terms::Target::Docs).enabled) {
    sink.report(kRule.at(spec.references.front().id.span));
  }
}

}  // namespace

}  // namespace rules::references_unwritten
