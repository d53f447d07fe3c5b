#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/environment.h"
#include "model/reference.h"
#include "model/secret.h"
#include "model/service.h"
#include "model/text.h"
#include "terms/local_format.h"
#include "terms/provision.h"
#include "terms/target.h"

namespace model {

// Creates many secrets of one kind: the variables and, in the same order, the values of each
// member.
struct Dimension {
  Text name;
  std::vector<Text> variables;
  struct Member {
    std::vector<Text> values;
    source::Span span;
  };
  std::vector<Member> members;
};

struct Shape {
  Text name;
  std::vector<Field> fields;
  bool used = false;
};

struct Local {
  terms::LocalFormat format = terms::LocalFormat::Prompt;
  std::optional<Template> path;
};

enum class InitialValues { PerSecret, WriteOnly, None };

// One entry of `targets`.
struct TargetOptions {
  bool enabled = false;
  std::optional<Template> path;  // scope: system, env
  bool attach = false;           // cloudformation, terraform, cdk: attach the policies
  InitialValues values = InitialValues::PerSecret;  // cloudformation, terraform, cdk
  // typescript, python
  std::optional<Text> environment_variable;      // contains the environment's name
  std::optional<std::vector<Text>> development;  // values for which code does not call AWS
  int cache_seconds = 300;
  source::Span span;
};

struct Excuse {
  Text secret;
  std::uint32_t secret_index = 0;
  std::optional<Text> rule;  // name_pattern, required_tags, rotation, kms_key; none: all
  Text reason;
};

struct Conventions {
  std::optional<Text> name_pattern;
  std::vector<Text> required_tags;
  std::optional<Located<bool>> rotation_required;
  std::optional<Located<int>> rotation_at_most_hours;
  std::optional<Located<bool>> kms_key_required;
  std::vector<Excuse> excused;
};

struct Excluded {
  Text name;
  Text reason;
};

// A control of a compliance catalogue that is waived until a date.
struct Waiver {
  Text rule;  // the control's id
  std::optional<Text> secret;
  Text reason;
  Text until;  // the last day, as 2026-12-31
};

// The resolved spec. Lists are in the order of the spec, and every reference is an index.
struct Spec {
  Text system;
  std::optional<Text> description;
  std::optional<Text> owner;
  Located<terms::Provision> provision{terms::Provision::Cli, {}};
  std::optional<Template> naming;  // none: {system}/{env}/{secret}
  std::vector<Environment> environments;
  std::vector<Shape> shapes;
  std::vector<Dimension> dimensions;
  std::vector<Secret> secrets;
  std::vector<Service> services;
  std::vector<Principal> principals;
  std::optional<Local> local;
  // If the spec has no `targets`, all are enabled.
  std::array<TargetOptions, terms::kTargets.size()> targets;
  Conventions conventions;
  std::vector<Excluded> excluded;
  std::vector<Reference> references;
  std::vector<Waiver> waivers;

  [[nodiscard]] const TargetOptions& target(terms::Target which) const {
    return targets[static_cast<std::size_t>(which)];
  }
};

}  // namespace model
