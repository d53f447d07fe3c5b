#include <algorithm>
#include <iterator>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::absent_read {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2109",
    .name = "absent-read",
    .level = diag::Level::Error,
    .message = "`{}` reads `{}`, which is not in environment `{}`",
    .why =
        "The service runs in an environment where the secret does not exist, so it would fail "
        "to deploy or to start there.",
    .help =
        "add the environment to the secret, or write `optional: true` in the read to leave the "
        "variable out there",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "444455556666", region: eu-west-1}
secrets:
  db: {value: {}, environments: [prod]}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "444455556666", region: eu-west-1}
secrets:
  db: {value: {}, environments: [prod]}
services:
  api: {platform: ec2, role: api, reads: [{secret: db, optional: true}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  std::vector<std::uint32_t> missing;
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      const model::Secret& secret = spec.secrets[read.secret_index];
      if (read.optional) {
        continue;
      }
      missing.clear();
      std::set_difference(service.environments.begin(), service.environments.end(),
                          secret.environments.begin(), secret.environments.end(),
                          std::back_inserter(missing));
      if (!missing.empty()) {
        sink.report(kRule
                        .at(read.secret.span, service.name.value, read.secret.value,
                            spec.environments[missing.front()].name.value)
                        .label(secret.id.span, "the secret"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::absent_read
