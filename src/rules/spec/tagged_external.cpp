#include <algorithm>
#include <cstdint>
#include <vector>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::tagged_external {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2144",
    .name = "tagged-external",
    .level = diag::Level::Error,
    .message = "`{}` is granted `{}` by a tag, which in `{}` is managed elsewhere",
    .why =
        "Secretgen puts the reader's tag on the secrets that it creates, and on no other; the "
        "reader would be denied.",
    .help = "grant the reader its secrets by name, or leave the read to a principal that is",
    .bad = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, external: true}
services:
  api: {platform: ec2, role: api, grant: by-tag, reads: [db]}
)",
    .good = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, external: true}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto external = environments_where(
      spec, [](const model::EffectiveSettings& settings) { return settings.external(); });
  const auto report = [&](const model::Text& reader, const model::Located<model::GrantBy>& grant,
                          const model::Read& read, std::uint32_t environment) {
    sink.report(kRule
                    .at(read.secret.span, reader.value, read.secret.value,
                        spec.environments[environment].name.value)
                    .label(grant.span, "by a tag"));
  };
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      // A dynamic reference is granted to the deployer, a reference to nobody.
      const bool granted =
          read.deliver == terms::Deliver::Runtime || read.deliver == terms::Deliver::EcsSecret;
      if (service.grant.value != model::GrantBy::Tag || read.open || !granted) {
        continue;
      }
      const auto& where = external[read.secret_index];
      const auto met = std::find_first_of(where.begin(), where.end(), service.environments.begin(),
                                          service.environments.end());
      if (met != where.end()) {
        report(service.name, service.grant, read, *met);
      }
    }
  }
  for (const model::Principal& principal : spec.principals) {
    if (principal.grant.value != model::GrantBy::Tag) {
      continue;
    }
    for (const model::Read& read : principal.reads) {
      if (!read.open && !external[read.secret_index].empty()) {
        report(principal.name, principal.grant, read, external[read.secret_index].front());
      }
    }
    if (principal.name.value != "deployer") {
      continue;
    }
    for (const model::Service& service : spec.services) {
      for (const model::Read& read : service.reads) {
        const auto& where = external[read.secret_index];
        const auto met = std::find_first_of(
            where.begin(), where.end(), service.environments.begin(), service.environments.end());
        if (read.deliver == terms::Deliver::DynamicReference && met != where.end()) {
          report(principal.name, principal.grant, read, *met);
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::tagged_external
