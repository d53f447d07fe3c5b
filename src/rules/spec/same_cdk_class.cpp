#include <string>
#include <unordered_map>

#include "base/identifier.h"
#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_cdk_class {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2181",
    .name = "same-cdk-class",
    .level = diag::Level::Error,
    .message = "the stacks of `{}` and `{}` would be classes of one name",
    .why =
        "The target `cdk` names a class after the words of an environment's name, and an app "
        "imports the classes of all environments.",
    .help = "rename one of the environments",
    .bad = R"(version: 1
system: shop
provision: cdk
defaults: {region: eu-west-1}
environments:
  eu-1: {account: "111122223333"}
  eu1: {account: "444455556666"}
secrets:
  db: {value: {}}
)",
    .good = R"(version: 1
system: shop
provision: cdk
defaults: {region: eu-west-1}
environments:
  eu-1: {account: "111122223333"}
  eu-2: {account: "444455556666"}
secrets:
  db: {value: {}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto& target = spec.target(terms::Target::Cdk);
  if (!target.enabled || spec.provision.value != terms::Provision::Cdk) {
    return;
  }
  std::unordered_map<std::string, model::Text> seen;
  for (const model::Environment& environment : spec.environments) {
    const auto [entry, fresh] =
        seen.try_emplace(base::pascal_case(environment.name.value), environment.name);
    if (!fresh) {
      sink.report(kRule.at(environment.name.span, entry->second.value, environment.name.value)
                      .label(entry->second.span, "the other one"));
    }
  }
}

}  // namespace

}  // namespace rules::same_cdk_class
