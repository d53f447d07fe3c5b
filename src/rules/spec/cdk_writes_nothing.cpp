#include <string_view>

#include "rules/spec/spec_rule.h"

namespace rules::cdk_writes_nothing {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2180",
    .name = "cdk-writes-nothing",
    .level = diag::Level::Warning,
    .message = "target `cdk` writes nothing with `provision: {}`",
    .why =
        "The stacks of the CDK create the secrets and the policies; only the tool named by "
        "`provision` may do that.",
    .help = "use `provision: cdk`, or remove the target",
    .example = {.text = R"(
provision: <?>
  cdk: {})",
                .bad = R"(terraform
targets:
  terraform: {})",
                .good = R"(cdk
targets:)"},
    .check =
        [](const model::Spec& spec, auto& report) {
          const auto& target = spec.target(terms::Target::Cdk);
          // Without `targets` in the spec, all are enabled and none has a place.
          if (target.enabled && target.span != source::Span{} &&
              spec.provision.value != terms::Provision::Cdk) {
            report(target.span, terms::word(spec.provision.value))
                .label(spec.provision.span, "creates the secrets");
          }
        },
};

}  // namespace rules::cdk_writes_nothing
