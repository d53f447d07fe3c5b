#include <algorithm>
#include <string_view>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::target_without_readers {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2170",
    .name = "target-without-readers",
    .level = diag::Level::Warning,
    .message = "nothing is written for target `{}`: no service fetches a secret when it runs",
    .why =
        "The modules are for code that asks Secrets Manager itself. A value that is delivered when "
        "a "
        "service is deployed or started is in its environment already.",
    .help = "take the target out, or read a secret with `deliver: runtime`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, execution_role: api, reads: [db]}
targets:
  python: {}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api: {platform: ecs, role: api, reads: [{secret: db, deliver: runtime}]}
targets:
  python: {}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const bool fetched = std::ranges::any_of(spec.services, [](const model::Service& service) {
    return std::ranges::any_of(service.reads, [](const model::Read& read) {
      return read.deliver == terms::Deliver::Runtime;
    });
  });
  if (fetched) {
    return;
  }
  for (const terms::TargetTraits& traits : terms::kTargets) {
    const model::TargetOptions& target = spec.target(traits.target);
    // Without `targets` in the spec all are enabled, and none has a place.
    if (traits.runtime_code && target.enabled && target.span != source::Span{}) {
      sink.report(kRule.at(target.span, traits.name));
    }
  }
}

}  // namespace

}  // namespace rules::target_without_readers
