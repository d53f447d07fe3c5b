#include "rules/spec/spec_rule.h"

namespace rules::references_unwritten {

constexpr SpecRule<model::Spec> kRule{
    .code = "SG2507",
    .name = "references-unwritten",
    .level = diag::Level::Warning,
    .message = "references.json is not written: target `docs` is not enabled",
    .why = "Target `docs` writes the documents for the tables.",
    .help = "add `docs` to `targets`, or remove the references",
    .example = {.text = R"(
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
targets: {iam: {}<?>})",
                .bad = "",
                .good = ", docs: {}"},
    .check =
        [](const model::Spec& spec, auto& report) {
          if (!spec.references.empty() && !spec.target(terms::Target::Docs).enabled) {
            report(spec.references.front().id.span);
          }
        },
};

}  // namespace rules::references_unwritten
