#include "resolve/secret_settings.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "aws/secret_arn.h"
#include "resolve/kms_key.h"
#include "resolve/rotation.h"
#include "resolve/rules/aws.h"
#include "resolve/rules/secrets.h"
#include "resolve/settings.h"
#include "schema/input.h"
#include "schema/keys.h"
#include "schema/names.h"
#include "schema/values.h"
#include "syntax/document.h"

namespace resolve {

namespace {

bool is_arn_character(char c) { return c == ':' || aws::is_name_character(c); }

// arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-XXXXXX, where each part may be a
// variable.
bool is_secret_arn(const model::Template& arn) {
  constexpr std::size_t kParts = 7;
  std::array<std::string_view, kParts> parts;
  std::string_view rest = arn.raw.value;
  for (std::size_t i = 0; i < kParts; ++i) {
    const std::size_t end = i + 1 == kParts ? rest.size() : rest.find(':');
    if (end == std::string_view::npos || end == 0 || rest.empty()) {
      return false;
    }
    parts[i] = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::string_view name = parts[6];
  if (parts[0] != "arn" || parts[2] != aws::kSecretService || parts[5] != "secret" ||
      name.find(':') != std::string_view::npos || !schema::literals_match(arn, is_arn_character)) {
    return false;
  }
  if (name.ends_with('}')) {
    return true;
  }
  return name.size() > aws::kSuffixSize && aws::ends_like_suffix(name);
}

std::vector<model::Text> read_former_ids(const schema::Input& input, diag::Sink& sink) {
  std::vector<model::Text> ids;
  const auto take = [&](const syntax::Value& value) {
    const auto id = schema::read_word({input.key, value}, sink);
    if (id && schema::check_name(*id, schema::NameKind::Secret, sink)) {
      ids.push_back(*id);
    }
  };
  if (input.value.is_scalar()) {
    take(input.value);
  } else if (schema::expect_items(input, sink)) {
    for (const syntax::Value item : input.value.items()) {
      take(item);
    }
  }
  return ids;
}

bool is_in(const model::Secret& secret, std::uint32_t environment) {
  return std::binary_search(secret.environments.begin(), secret.environments.end(), environment);
}

// Checks key and replicas against the region of an environment in which they apply.
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
  const bool external = schema::is_true(secret.settings.external);
  bool external_somewhere = external;
  for (const model::Override& override : secret.overrides) {
    const auto& own = override.settings.external;
    external_somewhere = external_somewhere || schema::is_true(own);
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

model::SecretSettings read_secret_settings(const schema::Reader& reader,
                                           const schema::Scope& scope) {
  diag::Sink& sink = reader.sink();
  model::SecretSettings settings;
  if (const auto given = reader.get("kms_key")) {
    settings.kms_key = read_kms_key(*given, sink);
  }
  if (const auto given = reader.get("replicas")) {
    settings.replicas = read_replicas(*given, sink);
  }
  if (const auto given = reader.get("deletion")) {
    settings.deletion = read_deletion(*given, sink);
  }
  if (const auto given = reader.get("tags")) {
    settings.tags = read_tags(*given, scope, sink);
  }
  if (const auto given = reader.get("rotation")) {
    settings.rotation = read_rotation(*given, scope, sink);
  }
  if (const auto given = reader.get("renamed_from")) {
    settings.renamed_from = read_former_ids(*given, sink);
  }
  if (const auto given = reader.get("external")) {
    settings.external = schema::read_flag(*given, sink);
  }
  if (const auto given = reader.get("arn")) {
    settings.arn = schema::read_template(*given, scope, sink);
    if (settings.arn && !is_secret_arn(*settings.arn)) {
      sink.report(kBadSecretArn.at(settings.arn->raw.span, settings.arn->raw.value));
    }
  }
  if (const auto given = reader.get("retired")) {
    settings.retired = schema::read_flag(*given, sink);
  }
  return settings;
}

void read_overrides(const schema::Reader& reader, const schema::Scope& scope, Context& context,
                    model::Secret& secret) {
  const auto given = reader.get("overrides");
  if (!given || !schema::expect_entries(*given, context.sink)) {
    return;
  }
  for (const syntax::Entry entry : given->value.entries()) {
    const model::Text name{entry.key.text(), entry.key.span()};
    const auto index = context.environments.require(name, context.sink);
    const schema::Reader own(entry.value, {"the override of", name.value, name.span},
                             schema::kSettingKeys, context.sink);
    model::SecretSettings settings = read_secret_settings(own, scope);
    if (!index) {
      continue;
    }
    if (!is_in(secret, *index)) {
      context.sink.report(
          kNotThere.at(name.span, secret.id.value, name.value)
              .label(reader.key_span("environments"), "its environments are listed here"));
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
