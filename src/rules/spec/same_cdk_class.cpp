#include <string>
#include <unordered_map>

#include "base/identifier.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_cdk_class {

constexpr SpecRule<model::Spec, std::string_view, std::string_view> kRule{
    .code = "SG2181",
    .name = "same-cdk-class",
    .message = "the stacks of `{}` and `{}` would have the same class name",
    .why =
        "Target `cdk` derives class names from the words of environment names, and an app imports "
        "the classes of all environments.",
    .help = "rename one of the environments",
    .example = {.text = R"(
provision: cdk
defaults: {region: eu-west-1}
environments:
  eu-1: {account: "111122223333"}
  <?>: {account: "444455556666"})",
                .bad = "eu1",
                .good = "eu-2"},
    .check =
        [](const model::Spec& spec, auto& report) {
          const auto& target = spec.target(terms::Target::Cdk);
          if (!target.enabled || spec.provision.value != terms::Provision::Cdk) {
            return;
          }
          std::unordered_map<std::string, model::Text> seen;
          for (const model::Environment& environment : spec.environments) {
            const auto [entry, fresh] =
                seen.try_emplace(base::pascal_case(environment.name.value), environment.name);
            if (!fresh) {
              report(environment.name.span, entry->second.value, environment.name.value)
                  .label(entry->second.span, "the other one");
            }
          }
        },
};

}  // namespace rules::same_cdk_class
