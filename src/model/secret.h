#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/environment.h"
#include "model/text.h"
#include "terms/value.h"

namespace model {

// A field of a secret. At most one of `generate`, `placeholder` and `constant` is set; if none is,
// a person fills it in.
struct Field {
  Text name;  // empty for the only field of a `value:` secret
  std::optional<Text> description;
  std::optional<Text> placeholder;
  std::optional<Text> constant;
  std::optional<Located<terms::Generate>> generate;
  std::optional<Text> pattern;
  Located<terms::FieldFormat> format;
  std::optional<Located<int>> min_length;
  std::optional<Located<int>> max_length;
  std::optional<Template> source;  // its key in the local value file
  bool optional = false;
  bool sensitive = true;
};

struct Rotation {
  // Exactly one of the two: `every` in hours, or `schedule`, a cron(…) or rate(…) expression.
  std::optional<Located<int>> every_hours;
  std::optional<Text> schedule;
  std::optional<Template> lambda;  // name or ARN
  bool managed = false;
  std::optional<Located<int>> window_hours;
  source::Span span;
};

// Settings of a secret that `overrides` can replace for one environment.
struct SecretSettings {
  std::optional<Text> kms_key;
  std::optional<std::vector<Replica>> replicas;
  std::optional<Deletion> deletion;
  std::vector<Tag> tags;
  std::optional<Rotation> rotation;
  std::vector<Text> renamed_from;  // oldest first
  std::optional<Located<bool>> external;
  std::optional<Template> arn;  // of an external secret
  std::optional<Located<bool>> retired;
};

struct Override {
  Text environment;
  std::uint32_t environment_index = 0;
  SecretSettings settings;
};

struct Secret {
  Text id;
  terms::ShapeKind kind = terms::ShapeKind::Value;
  std::optional<Text> shape;  // the name under `shapes` that `fields` came from
  std::vector<Field> fields;  // Value: one without a name; Binary: none
  std::optional<Template> name;
  std::optional<Text> description;
  std::optional<Text> owner;
  std::optional<Text> logical_id;
  std::vector<std::uint32_t> environments;  // indices, ascending; all if the spec names none
  SecretSettings settings;
  std::vector<Override> overrides;
  std::vector<std::uint32_t> per;  // indices into Spec::dimensions
  source::Span span;               // of the entry's key
};

}  // namespace model
