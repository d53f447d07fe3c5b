#include <string>

#include "rules/plan/listed.h"
#include "rules/plan/plan_rule.h"

namespace rules::open_read_elsewhere {

constexpr PlanRule<plan::Principal, std::string_view, std::string> kRule{
    .code = "SG3041",
    .name = "open-read-elsewhere",
    .message = "in `{}`, the pattern of this open read also matches {}",
    .why =
        "A service in one environment could read the secrets of another, which no reader of the "
        "spec would expect.",
    .help =
        "put `{env}` before the first variable in the name of the secret, or remove `open` so that "
        "the policy lists the names",
    .example = {.text = R"(
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "111122223333", region: eu-west-1}
dimensions: {tenant: [acme, umbrella]}
secrets:
  feed: {name: "<?>", per: tenant, value: {}}
  plain: {name: "acme/{env}/dev", value: {}, environments: [prod]}
services:
  importer:
    platform: ec2
    role: importer
    reads: [{secret: feed, open: true}, {secret: plain, optional: true}])",
                .bad = "{tenant}/{env}",
                .good = "{env}/{tenant}"},
    .check_in =
        [](const plan::Principal& principal, const Where& in, auto& report) {
          for (const plan::OpenGrant& open : principal.open) {
            if (!open.elsewhere.empty()) {
              report(open.span, in.environment.name, listed(open.elsewhere, ""));
            }
          }
        },
};

}  // namespace rules::open_read_elsewhere
