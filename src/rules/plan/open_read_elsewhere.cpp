#include <string>

#include "diag/rule.h"
#include "rules/plan/listed.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::open_read_elsewhere {

namespace {

const diag::Rule<std::string_view, std::string> kRule{
    .code = "SG3041",
    .name = "open-read-elsewhere",
    .message = "in `{}`, the pattern of this open read also matches {}",
    .why =
        "A service of one environment could read the secrets of another, which no reader of the "
        "spec would expect.",
    .help =
        "put `{env}` before the first variable in the secret's name, or leave `open` out and let "
        "the "
        "policy list the names",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "111122223333", region: eu-west-1}
dimensions: {tenant: [acme, umbrella]}
secrets:
  feed: {name: "{tenant}/{env}", per: tenant, value: {}}
  plain: {name: "acme/{env}/dev", value: {}}
services:
  importer: {platform: ec2, role: importer, reads: [{secret: feed, open: true}, plain]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "111122223333", region: eu-west-1}
dimensions: {tenant: [acme, umbrella]}
secrets:
  feed: {name: "{env}/{tenant}", per: tenant, value: {}}
services:
  importer: {platform: ec2, role: importer, reads: [{secret: feed, open: true}]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::OpenGrant& open : principal.open) {
        if (!open.elsewhere.empty() && reported.first(open.span)) {
          sink.report(kRule.at(open.span, environment.name, listed(open.elsewhere, "")));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::open_read_elsewhere
