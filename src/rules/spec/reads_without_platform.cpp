#include "rules/spec/spec_rule.h"

namespace rules::reads_without_platform {

constexpr SpecRule<model::Service, std::string_view> kRule{
    .code = "SG2112",
    .name = "reads-without-platform",
    .message = "`{}` has platform `none` and yet reads secrets",
    .why = "A service of platform `none` is listed to say that it reads nothing.",
    .help =
        "give it the platform it runs on, remove its `reads`, or declare the reader under "
        "`principals`",
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
