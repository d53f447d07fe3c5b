#include <vector>

#include "rules/spec/spec_rule.h"

namespace rules::cloudformation_two_generated {

constexpr SpecRule<SecretThere, std::string_view, std::size_t> kRule{
    .code = "SG2133",
    .name = "cloudformation-two-generated",
    .message = "`{}` has {} generated fields, but CloudFormation generates only one per secret",
    .why =
        "GenerateSecretString fills a single key of an object; the other fields would have no "
        "value.",
    .help = "split the secret, give the others a `placeholder`, or use `provision: terraform`",
    .example = {.text = R"(
provision: cloudformation
secrets:
  app: {fields: {TOKEN: {generate: {length: 32}}, SALT: {<?>}}})",
                .bad = "generate: {length: 16}",
                .good = "placeholder: your-salt"},
    .check_in =
        [](const SecretThere& at, const model::Spec& spec, auto& report) {
          std::vector<const model::Field*> generated;
          for (const model::Field& field : at.secret.fields) {
            if (field.generate) {
              generated.push_back(&field);
            }
          }
          if (generated.size() > 1 && !at.settings.external() &&
              terms::creates_by_stacks(spec.provision.value)) {
            report(at.secret.id.span, at.secret.id.value, generated.size())
                .label(generated[1]->name.span, "the second one")
                .label(spec.provision.span, "created by CloudFormation stacks");
          }
        },
};

}  // namespace rules::cloudformation_two_generated
