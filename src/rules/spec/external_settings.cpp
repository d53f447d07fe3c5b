#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/settings.h"

namespace rules::external_settings {

namespace {

constexpr diag::Rule<std::string_view, std::string_view> kRule{
    .code = "SG2125",
    .name = "external-settings",
    .level = diag::Level::Error,
    .message = "`{}` is external, so its `{}` has no effect",
    .why =
        "An external secret exists already and is managed elsewhere; it is granted and wired, "
        "never created, changed or renamed.",
    .help = "remove it, or remove `external`",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: shared/db, external: true, rotation: {every: 30d, lambda: rotate-db}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, name: shared/db, external: true}
)",
};

void check_settings(const model::Secret& secret, const model::SecretSettings& settings,
                    diag::Sink& sink) {
  if (!settings.external || !settings.external->value) {
    return;
  }
  const auto report = [&](source::Span span, std::string_view key) {
    sink.report(kRule.at(span, secret.id.value, key).label(settings.external->span, "external"));
  };
  // The rotation of a secret that AWS rotates for its owner is a fact worth telling.
  if (settings.rotation && !settings.rotation->managed) {
    report(settings.rotation->span, "rotation");
  }
  if (!settings.renamed_from.empty()) {
    report(settings.renamed_from.front().span, "renamed_from");
  }
  if (settings.deletion) {
    report(settings.deletion->span, "deletion");
  }
  if (settings.replicas && !settings.replicas->empty()) {
    report(settings.replicas->front().region.span, "replicas");
  }
  if (!settings.tags.empty()) {
    report(settings.tags.front().key.span, "tags");
  }
}

bool external_everywhere(const model::Secret& secret) {
  bool owned = secret.environments.empty();
  for_each_environment(secret, [&](std::uint32_t, const model::EffectiveSettings& settings) {
    owned |= !settings.external();
  });
  return !owned;
}

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Secret& secret : spec.secrets) {
    for_each_settings(secret, [&](const model::SecretSettings& settings) {
      check_settings(secret, settings, sink);
    });
    // A shape may be shared with secrets of our own.
    if (secret.shape || !external_everywhere(secret)) {
      continue;
    }
    for (const model::Field& field : secret.fields) {
      if (field.generate) {
        sink.report(kRule.at(field.generate->span, secret.id.value, "generate"));
      }
    }
  }
}

}  // namespace

}  // namespace rules::external_settings
