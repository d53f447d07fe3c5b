#include "rules/spec/spec_rule.h"

namespace rules::missing_role {

constexpr SpecRule<ServiceRead, std::string_view> kRule{
    .code = "SG2113",
    .name = "missing-role",
    .message = "`{}` reads a secret at run time, but has no `role`",
    .why =
        "With `deliver: runtime`, the code itself calls Secrets Manager; the role it runs as needs "
        "the grant.",
    .help = "add `role: NAME`, the name of the IAM role that the code runs as",
    .example = {.text = R"(
services:
  api: {platform: ec2, <?>reads: [db]})",
                .bad = "",
                .good = "role: api, "},
    .check =
        [](const ServiceRead& at, auto& report) {
          const model::Service& service = at.service;
          if (at.read.deliver == terms::Deliver::Runtime && !service.role &&
              service.platform.value != terms::Platform::None) {
            report(service.name.span, service.name.value).label(at.read.span, "read at run time");
          }
        },
};

}  // namespace rules::missing_role
