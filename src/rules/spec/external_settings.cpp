#include "rules/spec/settings.h"
#include "rules/spec/spec_rule.h"

namespace rules::external_settings {

constexpr SpecRule<model::Secret, std::string_view, std::string_view> kRule{
    .code = "SG2125",
    .name = "external-settings",
    .message = "`{}` is external, so its `{}` has no effect",
    .why =
        "An external secret already exists and is managed elsewhere; it is granted and delivered, "
        "but never created, changed or renamed.",
    .help = "remove the setting, or remove `external`",
    .example = {.text = R"(
secrets:
  db: {value: {}, name: shared/db, external: true<?>})",
                .bad = ", rotation: {every: 30d, lambda: rotate-db}",
                .good = ""},
    .check =
        [](const model::Secret& secret, auto& report) {
          const auto check = [&](const model::SecretSettings& settings) {
            if (!settings.external || !settings.external->value) {
              return;
            }
            const auto refuse = [&](source::Span span, std::string_view key) {
              report(span, secret.id.value, key).label(settings.external->span, "external");
            };
            // Managed rotation of an external secret is a fact, not a setting.
            if (settings.rotation && !settings.rotation->managed) {
              refuse(settings.rotation->span, "rotation");
            }
            if (!settings.renamed_from.empty()) {
              refuse(settings.renamed_from.front().span, "renamed_from");
            }
            if (settings.deletion) {
              refuse(settings.deletion->span, "deletion");
            }
            if (settings.replicas && !settings.replicas->empty()) {
              refuse(settings.replicas->front().region.span, "replicas");
            }
            if (!settings.tags.empty()) {
              refuse(settings.tags.front().key.span, "tags");
            }
          };
          check(secret.settings);
          for (const model::Override& each : secret.overrides) {
            check(each.settings);
          }
          // A shape may be shared with secrets of our own.
          const bool ours = secret.environments.empty() ||
                            first_where(secret, secret.environments,
                                        [](const auto& settings) { return !settings.external(); });
          for (const model::Field& field : secret.fields) {
            if (field.generate && !secret.shape && !ours) {
              report(field.generate->span, secret.id.value, "generate");
            }
          }
        },
};

}  // namespace rules::external_settings
