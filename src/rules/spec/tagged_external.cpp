#include <algorithm>
#include <cstdint>
#include <vector>

#include "rules/spec/settings.h"
#include "rules/spec/spec_rule.h"

namespace rules::tagged_external {

constexpr SpecRule<model::Spec, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2144",
    .name = "tagged-external",
    .message = "`{}` is granted `{}` by tag, but in `{}` the secret is managed elsewhere",
    .why =
        "secretgen puts the reader's tag only on secrets that it creates; the reader would be "
        "denied.",
    .help = "grant by name, or move the read to a principal that is granted by name",
    .example = {.text = R"(
provision: terraform
secrets:
  db: {value: {}, external: true}
services:
  api: {platform: ec2, role: api, <?>reads: [db]})",
                .bad = "grant: by-tag, ",
                .good = ""},
    .check =
        [](const model::Spec& spec, auto& report) {
          const auto check = [&](const auto& reader, const model::Read& read,
                                 const std::vector<std::uint32_t>& environments) {
            const model::Secret& secret = spec.secrets[read.secret_index];
            const auto there = first_where(
                secret, environments, [](const auto& settings) { return settings.external(); });
            if (there && reader.grant.value == model::GrantBy::Tag && !read.open) {
              report(read.secret.span, reader.name.value, secret.id.value,
                     spec.environments[*there].name.value)
                  .label(reader.grant.span, "grants by tag");
            }
          };
          const auto deployer =
              std::ranges::find(spec.principals, "deployer",
                                [](const model::Principal& each) { return each.name.value; });
          for (const model::Service& service : spec.services) {
            for (const model::Read& read : service.reads) {
              // A dynamic reference is granted to the deployer, a reference to no one.
              if (read.deliver == terms::Deliver::Runtime ||
                  read.deliver == terms::Deliver::EcsSecret) {
                check(service, read, service.environments);
              } else if (read.deliver == terms::Deliver::DynamicReference &&
                         deployer != spec.principals.end()) {
                check(*deployer, read, service.environments);
              }
            }
          }
          for (const model::Principal& principal : spec.principals) {
            for (const model::Read& read : principal.reads) {
              check(principal, read, spec.secrets[read.secret_index].environments);
            }
          }
        },
};

}  // namespace rules::tagged_external
