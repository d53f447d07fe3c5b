#pragma once

#include <array>
#include <span>
#include <string_view>

#include "terms/target.h"

// Every key that a map of a spec may have. docs/secrets.spec.schema.json has the same; a test
// compares them.
namespace schema {

inline constexpr auto kTopKeys = std::to_array<std::string_view>({
    "version",     "system",       "description", "owner",   "provision",
    "naming",      "environments", "defaults",    "shapes",  "dimensions",
    "secrets",     "services",     "principals",  "local",   "targets",
    "conventions", "excluded",     "references",  "waivers", "include",
});

inline constexpr auto kEnvironmentKeys = std::to_array<std::string_view>({
    "account",
    "region",
    "partition",
    "kms_key",
    "replicas",
    "deletion",
    "tags",
    "protect",
    "fallback",
});
inline constexpr auto kReplicaKeys = std::to_array<std::string_view>({"region", "kms_key"});
inline constexpr auto kDeletionKeys =
    std::to_array<std::string_view>({"policy", "recovery_window"});

inline constexpr auto kSecretKeys = std::to_array<std::string_view>({
    "name",     "description",  "owner",        "value",   "fields",   "shape",     "binary",
    "per",      "logical_id",   "environments", "kms_key", "replicas", "deletion",  "tags",
    "rotation", "renamed_from", "external",     "arn",     "retired",  "overrides",
});
// The keys that `overrides` may set for one environment.
inline constexpr auto kSettingKeys = std::to_array<std::string_view>({
    "kms_key",
    "replicas",
    "deletion",
    "tags",
    "rotation",
    "renamed_from",
    "external",
    "arn",
    "retired",
});
inline constexpr auto kRotationKeys = std::to_array<std::string_view>({
    "every",
    "schedule",
    "lambda",
    "managed",
    "window",
});
inline constexpr auto kFieldKeys = std::to_array<std::string_view>({
    "description",
    "placeholder",
    "pattern",
    "format",
    "min_length",
    "max_length",
    "optional",
    "sensitive",
    "source",
    "generate",
    "const",
});
inline constexpr auto kGenerateKeys = std::to_array<std::string_view>({
    "length",
    "exclude_characters",
    "exclude_punctuation",
    "exclude_numbers",
    "exclude_uppercase",
    "exclude_lowercase",
    "include_space",
    "require_each_included_type",
});

inline constexpr auto kServiceKeys = std::to_array<std::string_view>({
    "platform",
    "description",
    "owner",
    "role",
    "execution_role",
    "container",
    "by",
    "grant",
    "describe",
    "environments",
    "reads",
});
inline constexpr auto kPrincipalKeys = std::to_array<std::string_view>({
    "role",
    "user",
    "group",
    "description",
    "grant",
    "describe",
    "manages",
    "reads",
});
inline constexpr auto kReadKeys = std::to_array<std::string_view>({
    "secret",
    "field",
    "as",
    "deliver",
    "where",
    "open",
    "version_stage",
    "optional",
    "accessor",
});
// A principal has no process environment that could receive a value.
inline constexpr auto kPrincipalReadKeys = std::to_array<std::string_view>({
    "secret",
    "field",
    "where",
    "open",
    "optional",
});

inline constexpr auto kLocalKeys = std::to_array<std::string_view>({"format", "path"});
inline constexpr auto kTargetKeys = std::to_array<std::string_view>({"path"});
inline constexpr auto kProvisionerKeys =
    std::to_array<std::string_view>({"path", "attach", "values"});
inline constexpr auto kAccessorKeys = std::to_array<std::string_view>(
    {"path", "environment_variable", "development", "cache_seconds"});
constexpr std::span<const std::string_view> target_keys(const terms::TargetTraits& target) {
  if (target.runtime_code) {
    return kAccessorKeys;
  }
  if (target.sets_values) {
    return kProvisionerKeys;
  }
  return kTargetKeys;
}

inline constexpr auto kConventionKeys = std::to_array<std::string_view>({
    "name_pattern",
    "required_tags",
    "rotation",
    "kms_key",
    "excused",
});
inline constexpr auto kRotationConventionKeys =
    std::to_array<std::string_view>({"required", "at_most"});
inline constexpr auto kExcuseKeys = std::to_array<std::string_view>({"secret", "rule", "reason"});
inline constexpr auto kReferenceKeys =
    std::to_array<std::string_view>({"table", "per", "key", "names"});
inline constexpr auto kReferenceNameKeys =
    std::to_array<std::string_view>({"secret", "where", "as"});
inline constexpr auto kWaiverKeys =
    std::to_array<std::string_view>({"rule", "secret", "reason", "until"});
inline constexpr auto kExcludedKeys = std::to_array<std::string_view>({"name", "reason"});

}  // namespace schema
