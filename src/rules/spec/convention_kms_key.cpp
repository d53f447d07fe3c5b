#include "aws/kms_key.h"
#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"

namespace rules::convention_kms_key {

constexpr SpecRule<SecretThere, std::string_view, std::string_view> kRule{
    .code = "SG2129",
    .name = "convention-kms-key",
    .message = "`{}` has no customer managed KMS key in `{}`",
    .why = "The spec's `conventions` require a customer managed key for every secret.",
    .help =
        "add `kms_key` to the secret, the environment or `defaults`, or list the secret under "
        "`conventions: excused` with a reason",
    .example = {.text = R"(
environments:
  dev: {account: "111122223333", region: eu-west-1<?>}
conventions: {kms_key: required})",
                .bad = "",
                .good = ", kms_key: alias/shop"},
    .check_in =
        [](const SecretThere& at, const model::Spec& spec, auto& report) {
          const auto& required = spec.conventions.kms_key_required;
          if (!required || !required->value || at.settings.external()) {
            return;
          }
          const auto& given = at.settings.pick(&model::SecretSettings::kms_key);
          const auto& key = given ? given : at.environment.kms_key;
          const bool customer_managed = key && key->value != aws::kAccountKeyAlias;
          if (!customer_managed && !is_excused(spec, at.secret, "kms_key")) {
            report(at.secret.id.span, at.secret.id.value, at.environment.name.value)
                .label(required->span, "the convention");
          }
        },
};

}  // namespace rules::convention_kms_key
