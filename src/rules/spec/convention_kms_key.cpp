#include "aws/kms_key.h"
#include "diag/rule.h"
#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::convention_kms_key {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2129",
    .name = "convention-kms-key",
    .level = diag::Level::Error,
    .message = "`{}` has no KMS key of its own in `{}`",
    .why = "The spec's `conventions` require a customer managed key for every secret.",
    .help =
        "add `kms_key` to the secret, the environment or `defaults`, or list the secret under "
        "`conventions: excused` with a reason",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {kms_key: required}
secrets:
  db: {value: {}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1, kms_key: alias/shop}
conventions: {kms_key: required}
secrets:
  db: {value: {}}
)",
};

bool customer_managed(const std::optional<model::Text>& key) {
  return key && key->value != aws::kAccountKeyAlias;
}

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto& required = spec.conventions.kms_key_required;
  if (!required || !required->value) {
    return;
  }
  const std::vector<bool> excused = excused_from(spec, "kms_key");
  for (std::size_t i = 0; i < spec.secrets.size(); ++i) {
    if (excused[i]) {
      continue;
    }
    const model::Secret& secret = spec.secrets[i];
    const model::Environment* lacking = nullptr;
    for_each_environment(
        secret, [&](std::uint32_t index, const model::EffectiveSettings& settings) {
          const model::Environment& environment = spec.environments[index];
          const auto& key = settings.pick(&model::SecretSettings::kms_key)
                                ? settings.pick(&model::SecretSettings::kms_key)
                                : environment.kms_key;
          if (lacking == nullptr && !settings.external() && !customer_managed(key)) {
            lacking = &environment;
          }
        });
    if (lacking != nullptr) {
      sink.report(kRule.at(secret.id.span, secret.id.value, lacking->name.value)
                      .label(required->span, "the convention"));
    }
  }
}

}  // namespace

}  // namespace rules::convention_kms_key
