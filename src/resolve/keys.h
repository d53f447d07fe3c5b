#pragma once

#include <string_view>

// The closed schema of the language: every key that a map of a spec may have.
namespace resolve {

inline constexpr std::string_view kTopKeys[] = {
    "version",      "system",   "description", "owner",       "provision", "naming",
    "environments", "defaults", "shapes",      "dimensions",  "secrets",   "services",
    "principals",   "local",    "targets",     "conventions", "excluded",  "include",
};

inline constexpr std::string_view kEnvironmentKeys[] = {
    "account", "region", "partition", "kms_key", "replicas", "deletion", "tags", "protect",
};
inline constexpr std::string_view kReplicaKeys[] = {"region", "kms_key"};
inline constexpr std::string_view kDeletionKeys[] = {"policy", "recovery_window"};

inline constexpr std::string_view kSecretKeys[] = {
    "name",     "description",  "owner",        "value",   "fields",   "shape",     "binary",
    "per",      "logical_id",   "environments", "kms_key", "replicas", "deletion",  "tags",
    "rotation", "renamed_from", "external",     "arn",     "retired",  "overrides",
};
// What may be said again for one environment.
inline constexpr std::string_view kSettingKeys[] = {
    "kms_key",      "replicas", "deletion", "tags",    "rotation",
    "renamed_from", "external", "arn",      "retired",
};
inline constexpr std::string_view kRotationKeys[] = {
    "every", "schedule", "lambda", "managed", "window",
};
inline constexpr std::string_view kFieldKeys[] = {
    "description", "placeholder", "pattern", "format",   "min_length", "max_length",
    "optional",    "sensitive",   "source",  "generate", "const",
};
inline constexpr std::string_view kGenerateKeys[] = {
    "length",          "exclude_characters",         "exclude_punctuation",
    "exclude_numbers", "exclude_uppercase",          "exclude_lowercase",
    "include_space",   "require_each_included_type",
};

inline constexpr std::string_view kServiceKeys[] = {
    "platform",  "description", "owner",    "role",         "execution_role",
    "container", "by",          "describe", "environments", "reads",
};
inline constexpr std::string_view kPrincipalKeys[] = {
    "role", "user", "group", "description", "describe", "manages", "reads",
};
inline constexpr std::string_view kReadKeys[] = {
    "secret", "field", "as", "deliver", "where", "open", "version_stage", "optional",
};
// A principal has no environment that a value could be put into.
inline constexpr std::string_view kPrincipalReadKeys[] = {
    "secret", "field", "where", "open", "optional",
};

inline constexpr std::string_view kLocalKeys[] = {"format", "path"};
inline constexpr std::string_view kTargetKeys[] = {"path"};
inline constexpr std::string_view kCloudFormationKeys[] = {"path", "attach"};
inline constexpr std::string_view kTerraformKeys[] = {"path", "attach", "values"};
inline constexpr std::string_view kConventionKeys[] = {
    "name_pattern", "required_tags", "rotation", "kms_key", "excused",
};
inline constexpr std::string_view kRotationConventionKeys[] = {"required", "at_most"};
inline constexpr std::string_view kExcuseKeys[] = {"secret", "rule", "reason"};
inline constexpr std::string_view kExcludedKeys[] = {"name", "reason"};

}  // namespace resolve
