#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::open_delivery {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2116",
    .name = "open-delivery",
    .level = diag::Level::Error,
    .message = "an open read of `{}` can only be fetched at run time",
    .why =
        "The members of an open read may not exist yet, so there is no variable to put them "
        "into; only code that knows the name can fetch them.",
    .help = "add `deliver: runtime`, or remove `open`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant: [acme, globex]
secrets:
  db: {value: {}, per: tenant, name: "shop/{env}/db/{tenant}"}
services:
  api: {platform: lambda, role: api, reads: [{secret: db, open: true}]}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
dimensions:
  tenant: [acme, globex]
secrets:
  db: {value: {}, per: tenant, name: "shop/{env}/db/{tenant}"}
services:
  api: {platform: lambda, role: api, reads: [{secret: db, open: true, deliver: runtime}]}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Service& service : spec.services) {
    for (const model::Read& read : service.reads) {
      if (read.open && read.deliver != terms::Deliver::Runtime) {
        sink.report(kRule.at(read.span, read.secret.value));
      }
    }
  }
}

}  // namespace

}  // namespace rules::open_delivery
