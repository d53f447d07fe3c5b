#include "resolve/overrides.h"

#include <algorithm>

#include "resolve/keys.h"
#include "resolve/rules/aws.h"
#include "resolve/rules/secrets.h"
#include "resolve/secret_settings.h"
#include "resolve/settings.h"
#include "resolve/values.h"

namespace resolve {

namespace {

bool is_in(const model::Secret& secret, std::uint32_t environment) {
  return std::binary_search(secret.environments.begin(), secret.environments.end(), environment);
}

// Key and replicas against the region of an environment in which they hold.
void check_region(const model::SecretSettings& settings, const model::Environment& environment,
                  diag::Sink& sink) {
  const model::Text& region = environment.region;
  if (region.value.empty()) {
    return;
  }
  if (settings.kms_key) {
    check_key_region(*settings.kms_key, region, region.span, sink);
  }
  if (settings.replicas) {
    check_replicas(*settings.replicas, region, region.span, sink);
  }
}

void check_arn(const model::Secret& secret, diag::Sink& sink) {
  const bool external = is_true(secret.settings.external);
  bool external_somewhere = external;
  for (const model::Override& override : secret.overrides) {
    const auto& own = override.settings.external;
    external_somewhere = external_somewhere || is_true(own);
    if (override.settings.arn && !(own ? own->value : external)) {
      sink.report(kArnNotExternal.at(override.settings.arn->raw.span, secret.id.value)
                      .label(secret.id.span, "this secret"));
    }
  }
  if (secret.settings.arn && !external_somewhere) {
    sink.report(kArnNotExternal.at(secret.settings.arn->raw.span, secret.id.value)
                    .label(secret.id.span, "this secret"));
  }
}

}  // namespace

void read_overrides(const Reader& reader, const Scope& scope, Context& context,
                    model::Secret& secret) {
  const auto given = reader.get("overrides");
  if (!given || !expect_entries(*given, context.sink)) {
    return;
  }
  for (const syntax::Entry entry : given->value.entries()) {
    const model::Text name{entry.key.text(), entry.key.span()};
    const auto index = context.environments.require(name, context.sink);
    const Reader own(entry.value, {"the override of", name.value, name.span}, kSettingKeys,
                     context.sink);
    model::SecretSettings settings = read_secret_settings(own, scope);
    if (!index) {
      continue;
    }
    if (!is_in(secret, *index)) {
      context.sink.report(kNotThere.at(name.span, secret.id.value, name.value)
                              .label(reader.key_span("environments"), "it is in these"));
    }
    secret.overrides.push_back({name, *index, std::move(settings)});
  }
}

void check_settings(const model::Secret& secret, Context& context) {
  check_arn(secret, context.sink);
  for (const model::Override& override : secret.overrides) {
    check_region(override.settings, context.spec.environments[override.environment_index],
                 context.sink);
  }
  const model::SecretSettings& general = secret.settings;
  if (!general.kms_key && !general.replicas) {
    return;
  }
  for (const std::uint32_t index : secret.environments) {
    model::SecretSettings here{.kms_key = general.kms_key, .replicas = general.replicas};
    for (const model::Override& override : secret.overrides) {
      if (override.environment_index == index) {
        here.kms_key = override.settings.kms_key ? std::nullopt : here.kms_key;
        here.replicas = override.settings.replicas ? std::nullopt : here.replicas;
      }
    }
    check_region(here, context.spec.environments[index], context.sink);
  }
}

}  // namespace resolve
