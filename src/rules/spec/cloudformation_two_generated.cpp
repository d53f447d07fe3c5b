#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::cloudformation_two_generated {

namespace {

constexpr diag::Rule<std::string_view, std::size_t> kRule{
    .code = "SG2133",
    .name = "cloudformation-two-generated",
    .level = diag::Level::Error,
    .message = "`{}` has {} generated fields, and CloudFormation makes one for each secret",
    .why =
        "GenerateSecretString fills a single key of an object; the others would stay without a "
        "value.",
    .help = "split the secret, give the others a `placeholder`, or use `provision: terraform`",
    .bad = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {generate: {length: 32}}, SALT: {generate: {length: 16}}}}
)",
    .good = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  app: {fields: {TOKEN: {generate: {length: 32}}, SALT: {placeholder: your-salt}}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  if (!terms::creates_by_stacks(spec.provision.value)) {
    return;
  }
  for (const model::Secret& secret : spec.secrets) {
    const model::Field* second = nullptr;
    std::size_t generated = 0;
    for (const model::Field& field : secret.fields) {
      if (field.generate && ++generated == 2) {
        second = &field;
      }
    }
    bool created = false;
    for_each_environment(secret, [&](std::uint32_t, const model::EffectiveSettings& settings) {
      created |= !settings.external();
    });
    if (second != nullptr && created) {
      sink.report(kRule.at(secret.id.span, secret.id.value, generated)
                      .label(second->name.span, "the second one")
                      .label(spec.provision.span, "created by CloudFormation stacks"));
    }
  }
}

}  // namespace

}  // namespace rules::cloudformation_two_generated
