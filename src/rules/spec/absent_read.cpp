#include <algorithm>

#include "rules/spec/spec_rule.h"

namespace rules::absent_read {

constexpr SpecRule<ServiceRead, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2109",
    .name = "absent-read",
    .message = "`{}` reads `{}`, which is not in environment `{}`",
    .why =
        "The service runs in an environment where the secret does not exist, so it would fail to "
        "deploy or to start there.",
    .help =
        "add the environment to the secret, or set `optional: true` on the read to leave the "
        "variable out there",
    .example = {.text = R"(
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "444455556666", region: eu-west-1}
secrets:
  db: {value: {}, environments: [prod]}
services:
  api: {platform: ec2, role: api, reads: [<?>]})",
                .bad = "db",
                .good = "{secret: db, optional: true}"},
    .check_in =
        [](const ServiceRead& at, const model::Spec& spec, auto& report) {
          const auto absent = std::ranges::find_if(at.service.environments, [&](std::uint32_t one) {
            return !std::ranges::binary_search(at.secret.environments, one);
          });
          if (!at.read.optional && absent != at.service.environments.end()) {
            report(at.read.secret.span, at.service.name.value, at.secret.id.value,
                   spec.environments[*absent].name.value)
                .label(at.secret.id.span, "the secret");
          }
        },
};

}  // namespace rules::absent_read
