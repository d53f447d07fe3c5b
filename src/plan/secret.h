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

struct LockedSecret;

struct Tag {
  std::string key;
  std::string value;
};

// A customer managed key. Absent if a secret uses the account's aws/secretsmanager key.
struct KmsKey {
  std::string text;  // the KmsKeyId: key id, key ARN or alias/…
  std::string arn;   // key ARN, or alias ARN
  bool alias = false;
};

struct Replica {
  std::string_view region;
  std::optional<KmsKey> kms_key;
};

// The source of a field's initial value.
enum class FieldSource { Generated, Placeholder, Person, Constant };

// The initial value of a field that a person fills in and that has no placeholder.
inline constexpr std::string_view kUnset = "REPLACE_ME";

struct Field {
  std::string_view name;  // empty: the entire string of a `value:` secret
  std::string_view description;
  FieldSource source = FieldSource::Person;
  terms::FieldFormat format = terms::FieldFormat::String;
  // Constant: its text. Placeholder: the placeholder. Person: kUnset. Generated: empty.
  std::string_view initial;
  std::string_view pattern;  // regular expression for the entire value; empty: none
  // `pattern` for JavaScript and Python; empty: none, or they cannot express it.
  std::string portable_pattern;
  terms::Generate generate;
  std::optional<int> min_length;
  std::optional<int> max_length;
  bool optional = false;
  bool sensitive = true;
  bool own_source = false;  // the spec sets its key in the local value file
};

// The structure of the value of one or more secrets; the same in every environment.
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
  source::Span name_span;  // the source of its name: `name`, `naming`, otherwise the id
  std::string label;       // the id, with its instance: whatsapp-credentials[cucumber,cv]
  std::string_view id;     // the id in the spec
  std::string name;        // in Secrets Manager
  // arn:…:secret:<name>, without the six random characters that AWS adds. `arn_pattern` is for IAM:
  // the same with -??????, or the complete ARN if the spec sets it.
  std::string arn;
  std::string arn_pattern;
  bool arn_complete = false;  // `arn` is the complete ARN, from the spec
  // The name ends in a hyphen and six characters, so that `arn` is ambiguous.
  bool suffix_shaped = false;
  // The complete ARN from the lock; empty if the lock has none.
  std::string locked_arn;
  std::string logical_id;  // CloudFormation
  // The logical id from the lock; empty if the lock has none.
  std::string_view locked_logical_id;
  std::string terraform_name;  // Terraform
  std::string variable;        // default environment variable
  std::uint32_t shape = 0;     // index into Plan::shapes
  // The shape of the initial value in a stack: `shape`, or the one in the lock.
  std::uint32_t first_shape = 0;
  std::string_view description;
  std::string_view owner;
  std::optional<KmsKey> kms_key;
  std::vector<Replica> replicas;
  bool retain = true;
  int recovery_window = 30;
  std::vector<Tag> tags;
  std::optional<Rotation> rotation;
  // Former Terraform names of this resource, oldest first, as a chain that ends in
  // `terraform_name`.
  std::vector<std::string> renamed_from;
  std::vector<std::string> former_labels;  // parallel to `renamed_from`
  bool external = false;                   // never created by us
  bool retired = false;
  // What the lock says of it; null: nothing, or it is external and always was. The lock outlives
  // the plan.
  const LockedSecret* locked = nullptr;
  bool terraform_value = false;  // Terraform sets the initial value
  // For each field of the shape: its key in the local value file, and its Terraform variable.
  std::vector<std::string> sources;
  std::vector<std::string> terraform_variables;
  // For each field of the shape: the environment variable that contains its value in development.
  // These are unique in an environment, except where the spec's `source` repeats one.
  std::vector<std::string> environment_names;

  // Findings for scanners to skip: on the secret, and on its rotation.
  std::vector<Skip> skips = {};
  std::vector<Skip> rotation_skips = {};

  // Whether a stack goes on with an initial value that the spec no longer says.
  [[nodiscard]] bool has_kept_value(const std::vector<Shape>& shapes) const {
    return first_shape != shape && shapes[first_shape].kind != terms::ShapeKind::Binary;
  }

  // The complete ARN if the lock or the spec has it, otherwise `arn`.
  [[nodiscard]] const std::string& known_arn() const {
    return locked_arn.empty() ? arn : locked_arn;
  }

  [[nodiscard]] std::string_view arn_without_suffix() const {
    return arn_complete ? aws::without_suffix(arn) : std::string_view(arn);
  }

  // A complete ARN for evaluating policies, with a made-up suffix if the real one is unknown.
  [[nodiscard]] std::string sample_arn() const {
    return arn_complete ? arn : arn + std::string(aws::kSampleSuffix);
  }
};

}  // namespace plan
