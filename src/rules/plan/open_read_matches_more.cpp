#include <string>

#include "rules/plan/listed.h"
#include "rules/plan/plan_rule.h"

namespace rules::open_read_matches_more {

constexpr PlanRule<plan::Principal, std::string_view, std::string> kRule{
    .code = "SG3040",
    .name = "open-read-matches-more",
    .level = diag::Level::Warning,
    .message = "in `{}`, the pattern of this open read also matches {}",
    .why =
        "An open read is granted by a pattern, and `*` in IAM matches any characters, including "
        "slashes. Readers that the pattern allows can also read these secrets.",
    .help =
        "rename the secrets so that the pattern tells them apart, fix more variables with `where`, "
        "or remove `open` so that the policy lists the names",
    .example = {.text = R"(
environments: {dev: {account: "111122223333", region: eu-west-1}}
dimensions: {tenant: [acme, umbrella]}
secrets:
  feed: {name: "feeds/{tenant}", per: tenant, value: {}}
  admin: {name: <?>, value: {}}
services:
  importer: {platform: ec2, role: importer, reads: [{secret: feed, open: true}, admin]})",
                .bad = "feeds/admin",
                .good = "admin"},
    .check_in =
        [](const plan::Principal& principal, const Where& in, auto& report) {
          for (const plan::OpenGrant& open : principal.open) {
            if (!open.also_matches.empty()) {
              report(open.span, in.environment.name, listed(open.also_matches, "`"));
            }
          }
        },
};

}  // namespace rules::open_read_matches_more
