#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::tagged_by_script {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2145",
    .name = "tagged-by-script",
    .level = diag::Level::Error,
    .message = "`{}` is granted its secrets by a tag, which scripts put on new secrets only",
    .why =
        "A script creates a secret once and leaves what exists as it is: a reader that comes later "
        "would be denied, and one that goes would still be let in.",
    .help =
        "have the secrets created by `provision: cloudformation`, `cdk` or `terraform`, which keep "
        "tags as the spec says, or grant by name",
    .bad = R"(version: 1
system: shop
provision: cli
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, grant: by-tag, reads: [db]}
)",
    .good = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, grant: by-tag, reads: [db]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  if (spec.provision.value != terms::Provision::Cli) {
    return;
  }
  const auto report = [&](const auto& readers) {
    for (const auto& reader : readers) {
      if (reader.grant.value == model::GrantBy::Tag) {
        sink.report(kRule.at(reader.grant.span, reader.name.value)
                        .label(spec.provision.span, "how secrets are created"));
      }
    }
  };
  report(spec.services);
  report(spec.principals);
}

}  // namespace

}  // namespace rules::tagged_by_script
