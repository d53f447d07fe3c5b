#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::managed_rotation {

namespace {

constexpr diag::Rule<std::string_view> kRule{
    .code = "SG2128",
    .name = "managed-rotation",
    .level = diag::Level::Warning,
    .message = "`{}` has managed rotation, but is created here",
    .why =
        "AWS rotates without a function only the secrets that its own services made, such as "
        "the master user's secret of an RDS database; one made here would never rotate.",
    .help = "add `external: true`, or name a `lambda` that rotates it",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, rotation: {every: 30d, managed: true}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, external: true, rotation: {every: 30d, managed: true}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Secret& secret : spec.secrets) {
    const model::Rotation* found = nullptr;
    for_each_environment(secret, [&](std::uint32_t, const model::EffectiveSettings& settings) {
      if (settings.pick(&model::SecretSettings::rotation) &&
          settings.pick(&model::SecretSettings::rotation)->managed && !settings.external()) {
        found = &*settings.pick(&model::SecretSettings::rotation);
      }
    });
    if (found != nullptr) {
      sink.report(kRule.at(found->span, secret.id.value));
    }
  }
}

}  // namespace

}  // namespace rules::managed_rotation
