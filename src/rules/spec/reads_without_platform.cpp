#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::reads_without_platform {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2112",
    .name = "reads-without-platform",
    .level = diag::Level::Error,
    .message = "`{}` has platform `none` and yet reads secrets",
    .why = "A service of platform `none` is listed to say that it reads nothing.",
    .help =
        "give it the platform it runs on, remove its `reads`, or declare the reader under "
        "`principals`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  site: {platform: none, reads: [db]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  site: {platform: none}
  api: {platform: ec2, role: api, reads: [db]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    if (service.platform.value == terms::Platform::None && !service.reads.empty()) {
      sink.report(kRule.at(service.platform.span, service.name.value)
                      .label(service.reads.front().span, "the first read"));
    }
  }
}

}  // namespace

}  // namespace rules::reads_without_platform
