#include <string>

#include "diag/rule.h"
#include "rules/plan/listed.h"
#include "rules/plan/reported.h"
#include "rules/plan/plan_rule.h"

namespace rules::open_read_matches_more {

namespace {

const diag::Rule<std::string_view, std::string> kRule{
    .code = "SG3040",
    .name = "open-read-matches-more",
    .level = diag::Level::Warning,
    .message = "in `{}`, the pattern of this open read also matches {}",
    .why =
        "An open read is granted by a pattern, and IAM's `*` stands for any characters, slashes "
        "too. Whoever may read by the pattern may read these secrets as well.",
    .help =
        "name the secrets so that the pattern tells them apart, hold more variables by `where`, or "
        "leave `open` out and let the policy list the names",
    .bad = R"(version: 1
system: shop
environments: {dev: {account: "111122223333", region: eu-west-1}}
dimensions: {tenant: [acme, umbrella]}
secrets:
  feed: {name: "feeds/{tenant}", per: tenant, value: {}}
  admin: {name: feeds/admin, value: {}}
services:
  importer: {platform: ec2, role: importer, reads: [{secret: feed, open: true}, admin]}
)",
    .good = R"(version: 1
system: shop
environments: {dev: {account: "111122223333", region: eu-west-1}}
dimensions: {tenant: [acme, umbrella]}
secrets:
  feed: {name: "feeds/{tenant}", per: tenant, value: {}}
  admin: {name: admin, value: {}}
services:
  importer: {platform: ec2, role: importer, reads: [{secret: feed, open: true}, admin]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  Reported reported;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      for (const plan::OpenGrant& open : principal.open) {
        if (!open.also_matches.empty() && reported.first(open.span)) {
          sink.report(kRule.at(open.span, environment.name, listed(open.also_matches, "`")));
        }
      }
    }
  }
}

}  // namespace

}  // namespace rules::open_read_matches_more
