#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::missing_role {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2113",
    .name = "missing-role",
    .level = diag::Level::Error,
    .message = "`{}` fetches a secret while it runs, but has no `role`",
    .why =
        "With `deliver: runtime` the code itself calls Secrets Manager; the role that it runs "
        "as is the one to grant.",
    .help = "add `role: NAME`, the name of the IAM role that the code runs as",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ec2, reads: [db]}
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
  for (const model::Service& service : spec.services) {
    if (service.role || service.platform.value == terms::Platform::None) {
      continue;
    }
    for (const model::Read& read : service.reads) {
      if (read.deliver == terms::Deliver::Runtime) {
        sink.report(
            kRule.at(service.name.span, service.name.value).label(read.span, "read at run time"));
        break;
      }
    }
  }
}

}  // namespace

}  // namespace rules::missing_role
