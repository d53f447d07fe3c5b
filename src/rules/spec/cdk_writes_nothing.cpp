#include <string_view>

#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::cdk_writes_nothing {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2180",
    .name = "cdk-writes-nothing",
    .level = diag::Level::Warning,
    .message = "target `cdk` writes nothing with `provision: {}`",
    .why =
        "Its stacks create the secrets and the policies, which only the tool that `provision` "
        "names may do.",
    .help = "use `provision: cdk`, or take the target out",
    .bad = R"(version: 1
system: shop
provision: terraform
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  terraform: {}
  cdk: {}
)",
    .good = R"(version: 1
system: shop
provision: cdk
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
targets:
  cdk: {}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto& target = spec.target(terms::Target::Cdk);
  // Without `targets` in the spec all are enabled, and none has a place.
  const bool asked_for = target.enabled && target.span != source::Span{};
  if (!asked_for || spec.provision.value == terms::Provision::Cdk) {
    return;
  }
  auto diagnostic = kRule.at(target.span, terms::word(spec.provision.value));
  if (spec.provision.span == source::Span{}) {
    sink.report(std::move(diagnostic));
  } else {
    sink.report(std::move(diagnostic).label(spec.provision.span, "who creates them"));
  }
}

}  // namespace

}  // namespace rules::cdk_writes_nothing
