#include "resolve/secret_settings.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "resolve/names.h"
#include "resolve/rotation.h"
#include "resolve/rules/aws.h"
#include "resolve/settings.h"
#include "resolve/values.h"

namespace resolve {

namespace {

bool is_arn_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view(":/_+=.@-").find(c) != std::string_view::npos;
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-XXXXXX, each part possibly a variable.
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
  if (parts[0] != "arn" || parts[2] != "secretsmanager" || parts[5] != "secret" ||
      name.find(':') != std::string_view::npos || !literals_match(arn, is_arn_character)) {
    return false;
  }
  if (name.ends_with('}')) {
    return true;
  }
  return name.size() > 7 && name[name.size() - 7] == '-' &&
         std::all_of(name.end() - 6, name.end(), is_alphanumeric);
}

std::vector<model::Text> read_former_ids(const Input& input, diag::Sink& sink) {
  std::vector<model::Text> ids;
  const auto take = [&](const syntax::Value& value) {
    const auto id = read_word({input.key, value}, sink);
    if (id && check_name(*id, NameKind::Secret, sink)) {
      ids.push_back(*id);
    }
  };
  if (input.value.is_scalar()) {
    take(input.value);
  } else if (expect_items(input, sink)) {
    for (const syntax::Value item : input.value.items()) {
      take(item);
    }
  }
  return ids;
}

}  // namespace

model::SecretSettings read_secret_settings(const Reader& reader, const Scope& scope) {
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
    settings.external = read_flag(*given, sink);
  }
  if (const auto given = reader.get("arn")) {
    settings.arn = read_template(*given, scope, sink);
    if (settings.arn && !is_secret_arn(*settings.arn)) {
      sink.report(kBadSecretArn.at(settings.arn->raw.span, settings.arn->raw.value));
    }
  }
  if (const auto given = reader.get("retired")) {
    settings.retired = read_flag(*given, sink);
  }
  return settings;
}

}  // namespace resolve
