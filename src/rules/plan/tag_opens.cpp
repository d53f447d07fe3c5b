#include <string_view>

#include "rules/plan/plan_rule.h"

namespace rules::tag_opens {

constexpr PlanRule<plan::Principal, std::string_view, std::string_view> kRule{
    .code = "SG3030",
    .name = "tag-opens",
    .level = diag::Level::Warning,
    .message =
        "whoever can tag secrets decides what `{}` reads: its policy allows secrets with the tag "
        "`{}`",
    .why =
        "A policy that names secrets allows only those. A policy that matches a tag allows every "
        "secret that has the tag and a name that begins like theirs.",
    .help =
        "restrict `secretsmanager:TagResource` and `UntagResource` to deployers with a service "
        "control policy or a permissions boundary; or grant by name where the policies fit",
    .example = {.text = R"(
provision: terraform
environments: {dev: {account: "111122223333", region: eu-west-1}}
services:
  api: {platform: ec2, role: api, <?>reads: [db]})",
                .bad = "grant: by-tag, ",
                .good = ""},
    .check =
        [](const plan::Principal& principal, auto& report) {
          if (principal.reader_tag) {
            report.every(principal.span, principal.name, principal.reader_tag->key);
          }
        },
};

}  // namespace rules::tag_opens
