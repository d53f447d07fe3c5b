#include "rules/spec/spec_rule.h"

namespace rules::open_delivery {

constexpr SpecRule<ServiceRead, std::string_view> kRule{
    .code = "SG2116",
    .name = "open-delivery",
    .message = "an open read of `{}` can only be fetched at run time",
    .why =
        "The members of an open read may not exist yet, so there is no variable to put them in; "
        "only code that knows the name can fetch them.",
    .help = "add `deliver: runtime`, or remove `open`",
    .example = {.text = R"(
dimensions:
  tenant: [acme, globex]
secrets:
  db: {value: {}, per: tenant, name: "shop/{env}/db/{tenant}"}
services:
  api: {platform: lambda, role: api, reads: [{secret: db, open: true<?>}]})",
                .bad = "",
                .good = ", deliver: runtime"},
    .check =
        [](const ServiceRead& at, auto& report) {
          if (at.read.open && at.read.deliver != terms::Deliver::Runtime) {
            report(at.read.span, at.read.secret.value);
          }
        },
};

}  // namespace rules::open_delivery
