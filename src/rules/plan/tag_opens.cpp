#include <set>
#include <string_view>

#include "diag/rule.h"
#include "rules/plan/plan_rule.h"

namespace rules::tag_opens {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG3030",
    .name = "tag-opens",
    .level = diag::Level::Warning,
    .message = "whoever may tag secrets decides what `{}` reads: its policy goes by the tag `{}`",
    .why =
        "A policy that names secrets lets in these and no others. One that goes by a tag lets in "
        "whatever bears the tag and has a name that begins like theirs.",
    .help =
        "keep `secretsmanager:TagResource` and `UntagResource` to those who deploy, by a service "
        "control policy or a permissions boundary; or grant by name where the policies fit",
    .bad = R"(version: 1
system: shop
provision: terraform
environments: {dev: {account: "111122223333", region: eu-west-1}}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, grant: by-tag, reads: [db]}
)",
    .good = R"(version: 1
system: shop
provision: terraform
environments: {dev: {account: "111122223333", region: eu-west-1}}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, role: api, reads: [db]}
)",
};

void run(const plan::Plan& plan, diag::Sink& sink) {
  std::set<std::string_view> told;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Principal& principal : environment.principals) {
      if (principal.reader_tag && told.insert(principal.name).second) {
        sink.report(kRule.at(principal.span, principal.name, principal.reader_tag->key));
      }
    }
  }
}

}  // namespace

}  // namespace rules::tag_opens
