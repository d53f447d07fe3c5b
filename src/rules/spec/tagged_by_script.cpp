#include "rules/spec/spec_rule.h"

namespace rules::tagged_by_script {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2145",
    .name = "tagged-by-script",
    .message = "`{}` is granted its secrets by tag, but scripts tag only new secrets",
    .why =
        "A script creates a secret once and does not change existing ones: a reader added later "
        "would be denied, and a removed reader would keep its access.",
    .help =
        "use `provision: cloudformation`, `cdk` or `terraform`, which keep tags in line with the "
        "spec, or grant by name",
    .example = {.text = R"(
provision: cli
services:
  api: {platform: ec2, role: api, <?>reads: [db]})",
                .bad = "grant: by-tag, ",
                .good = ""},
    .check =
        [](const model::Spec& spec, auto& report) {
          if (spec.provision.value != terms::Provision::Cli) {
            return;
          }
          const auto check = [&](const auto& readers) {
            for (const auto& reader : readers) {
              if (reader.grant.value == model::GrantBy::Tag) {
                report(reader.grant.span, reader.name.value)
                    .label(spec.provision.span, "how secrets are created");
              }
            }
          };
          check(spec.services);
          check(spec.principals);
        },
};

}  // namespace rules::tagged_by_script
