#include "diag/rule.h"
#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::convention_rotation {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2126",
    .name = "convention-rotation",
    .level = diag::Level::Error,
    .message = "`{}` does not rotate in `{}`",
    .why = "The spec's `conventions` require every secret to rotate.",
    .help = "add `rotation`, or list the secret under `conventions: excused` with a reason",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {rotation: {required: true}}
secrets:
  db: {value: {}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {rotation: {required: true}}
secrets:
  db: {value: {}, rotation: {every: 30d, lambda: rotate-db}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto& required = spec.conventions.rotation_required;
  if (!required || !required->value) {
    return;
  }
  const std::vector<bool> excused = excused_from(spec, "rotation");
  for (std::size_t i = 0; i < spec.secrets.size(); ++i) {
    if (excused[i]) {
      continue;
    }
    const model::Secret& secret = spec.secrets[i];
    const model::Environment* lacking = nullptr;
    for_each_environment(
        secret, [&](std::uint32_t index, const model::EffectiveSettings& settings) {
          if (lacking == nullptr && !settings.pick(&model::SecretSettings::rotation) &&
              !settings.external() && !settings.retired()) {
            lacking = &spec.environments[index];
          }
        });
    if (lacking != nullptr) {
      sink.report(kRule.at(secret.id.span, secret.id.value, lacking->name.value)
                      .label(required->span, "the convention"));
    }
  }
}

}  // namespace

}  // namespace rules::convention_rotation
