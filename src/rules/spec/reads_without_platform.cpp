#include "rules/spec/spec_rule.h"

namespace rules::reads_without_platform {

constexpr SpecRule<model::Service, std::string_view> kRule{
    .code = "SG2112",
    .name = "reads-without-platform",
    .message = "`{}` has platform `none`, but reads secrets",
    .why = "A service with platform `none` is listed to state that it reads nothing.",
    .help =
        "set the platform that the service runs on, remove its `reads`, or declare the reader "
        "under `principals`",
    .example = {.text = R"(
services:
  site: {platform: none<?>, reads: [db]})",
                .bad = "",
                .good = R"(}
  api: {platform: ec2, role: api)"},
    .check =
        [](const model::Service& service, auto& report) {
          if (service.platform.value == terms::Platform::None && !service.reads.empty()) {
            report(service.platform.span, service.name.value)
                .label(service.reads.front().span, "the first read");
          }
        },
};

}  // namespace rules::reads_without_platform
