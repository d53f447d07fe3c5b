#include <algorithm>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::retired_read {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2108",
    .name = "retired-read",
    .level = diag::Level::Error,
    .message = "`{}` reads `{}`, which is retired in `{}`",
    .why =
        "A retired secret is kept but nobody is granted it any more; the reader would be denied.",
    .help = "remove the read, or `retired` from the secret",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, retired: true}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto retired = environments_where(
      spec, [](const model::EffectiveSettings& settings) { return settings.retired(); });
  const auto report = [&](const model::Text& reader, const model::Read& read,
                          std::uint32_t environment) {
    sink.report(kRule
                    .at(read.secret.span, reader.value, read.secret.value,
                        spec.environments[environment].name.value)
                    .label(spec.secrets[read.secret_index].id.span, "the secret"));
  };
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      const auto& where = retired[read.secret_index];
      const auto met = std::find_first_of(where.begin(), where.end(), service.environments.begin(),
                                          service.environments.end());
      if (met != where.end()) {
        report(service.name, read, *met);
      }
    }
  }
  for (const model::Principal& principal : spec.principals) {
    for (const model::Read& read : principal.reads) {
      if (!retired[read.secret_index].empty()) {
        report(principal.name, read, retired[read.secret_index].front());
      }
    }
  }
}

}  // namespace

}  // namespace rules::retired_read
