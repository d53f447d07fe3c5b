#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "aws/secret_arn.h"
#include "plan/waiver.h"
#include "source/span.h"
#include "terms/value.h"

namespace plan {

struct Tag {
  std::string key;
  std::string value;
};

// A customer managed key. Absent where a secret uses the account's aws/secretsmanager key.
struct KmsKey {
  std::string text;  // as AWS takes it for KmsKeyId: key id, key ARN or alias/…
  std::string arn;   // key ARN, or alias ARN
  bool alias = false;
};

struct Replica {
  std::string_view region;
  std::optional<KmsKey> kms_key;
};

// Where the initial value of a field comes from.
enum class FieldSource { Generated, Placeholder, Person, Constant };

// The initial value of a field that a person fills in and that has no placeholder.
inline constexpr std::string_view kUnset = "REPLACE_ME";

struct Field {
  std::string_view name;  // empty: the whole string of a `value:` secret
  std::string_view description;
  FieldSource source = FieldSource::Person;
  terms::FieldFormat format = terms::FieldFormat::String;
  // Constant: its text. Placeholder: the placeholder. Person: kUnset. Generated: empty.
  std::string_view initial;
  std::string_view pattern;  // whole-value regular expression; empty: none
  // `pattern` for JavaScript and Python; empty: none, or they cannot express it.
  std::string portable_pattern;
  terms::Generate generate;
  std::optional<int> min_length;
  std::optional<int> max_length;
  bool optional = false;
  bool sensitive = true;
  bool own_source = false;  // the spec says its key in the local value file
};

// What the value of one or more secrets looks like; the same in every environment.
struct Shape {
  terms::ShapeKind kind = terms::ShapeKind::Value;
  std::vector<Field> fields;
};

struct Rotation {
  int every_hours = 0;     // 0: `schedule` says when
  std::string schedule;    // cron(…) or rate(…)
  int window_hours = 0;    // 0: AWS's default
  std::string lambda_arn;  // empty: managed by the service that owns the secret
};

// One secret in one environment.
struct Secret {
  source::Span span;       // the id in the spec
  source::Span name_span;  // what its name comes from: `name`, `naming`, else the id
  std::string label;       // the id, with its instance: whatsapp-credentials[cucumber,cv]
  std::string_view id;     // the id in the spec
  std::string name;        // in Secrets Manager
  // arn:…:secret:<name>, without the six random characters AWS adds; `arn_pattern` is what IAM
  // matches against: the same with -??????, or the complete ARN where the spec gave it.
  std::string arn;
  std::string arn_pattern;
  bool arn_complete = false;  // `arn` is the whole ARN, given by the spec
  bool suffix_shaped =
      false;  // the name ends in a hyphen and six characters: `arn` is no reference
  // The complete ARN from the lock; empty if it has none.
  std::string locked_arn;
  std::string logical_id;  // CloudFormation
  // The one in the lock; empty if it has none.
  std::string_view locked_logical_id;
  std::string terraform_name;  // Terraform
  std::string variable;        // environment variable, if nothing else is said
  std::uint32_t shape = 0;     // index into Plan::shapes
  // The shape of the initial value that a stack creates: `shape`, or the one in the lock.
  std::uint32_t first_shape = 0;
  std::string_view description;
  std::string_view owner;
  std::optional<KmsKey> kms_key;
  std::vector<Replica> replicas;
  bool retain = true;
  int recovery_window = 30;
  std::vector<Tag> tags;
  std::optional<Rotation> rotation;
  // Terraform names of this resource before, oldest first; a chain that ends in `terraform_name`.
  std::vector<std::string> renamed_from;
  std::vector<std::string> former_labels;  // beside `renamed_from`
  bool external = false;                   // never created by us
  bool retired = false;
  bool terraform_value = false;  // Terraform puts the initial value
  // For each field of the shape: its key in the local value file, and its Terraform variable.
  std::vector<std::string> sources;
  std::vector<std::string> terraform_variables;
  // For each field of the shape: the environment variable that holds its value where a service is
  // developed. No two of an environment are alike, unless the spec's `source` says so.
  std::vector<std::string> environment_names;

  // Findings that scanners are to skip: at the secret, and at its rotation.
  std::vector<Skip> skips = {};
  std::vector<Skip> rotation_skips = {};

  // The complete ARN if the lock or the spec has it, else `arn`.
  [[nodiscard]] const std::string& known_arn() const {
    return locked_arn.empty() ? arn : locked_arn;
  }

  [[nodiscard]] std::string_view arn_without_suffix() const {
    return arn_complete ? aws::without_suffix(arn) : std::string_view(arn);
  }

  // A complete ARN to ask policies about; an unknown suffix is made up.
  [[nodiscard]] std::string sample_arn() const {
    return arn_complete ? arn : arn + std::string(aws::kSampleSuffix);
  }
};

}  // namespace plan
