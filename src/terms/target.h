#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace terms {

// A kind of artifact that a build writes.
enum class Target {
  CloudFormation,
  Terraform,
  Cdk,
  Iam,
  Ecs,
  Dotenv,
  Make,
  Script,
  TypeScript,
  Python,
  Docs
};

// Properties of a target that do not depend on a spec.
struct TargetTraits {
  Target target;
  // The name under `targets` in the spec, after `--target`, and of the folders in src/emit and
  // templates.
  std::string_view name;
  // Where its files go unless the spec sets `path`: below the environment's directory if the target
  // has files for each environment, otherwise below the system's.
  std::string_view directory;
  bool per_environment = false;
  bool attaches = false;      // accepts `attach`: can attach policies to their identities
  bool sets_values = false;   // accepts `values`: can set the initial value of a secret
  bool runtime_code = false;  // for services that fetch secrets at run time
  std::optional<Target> calls = std::nullopt;  // its files call files of this target
};

// Every target, in the order of the enumerators, which is the order in which a build writes them.
inline constexpr auto kTargets = std::to_array<TargetTraits>({
    {.target = Target::CloudFormation,
     .name = "cloudformation",
     .directory = "cloudformation",
     .per_environment = true,
     .attaches = true,
     .sets_values = true},
    {.target = Target::Terraform,
     .name = "terraform",
     .directory = "terraform",
     .per_environment = true,
     .attaches = true,
     .sets_values = true},
    {.target = Target::Cdk,
     .name = "cdk",
     .directory = "code/cdk",
     .attaches = true,
     .sets_values = true},
    {.target = Target::Iam, .name = "iam", .directory = "iam", .per_environment = true},
    {.target = Target::Ecs, .name = "ecs", .directory = "ecs", .per_environment = true},
    {.target = Target::Dotenv, .name = "dotenv", .directory = "local"},
    {.target = Target::Make, .name = "make", .directory = "ops", .calls = Target::Script},
    {.target = Target::Script, .name = "script", .directory = "ops"},
    {.target = Target::TypeScript,
     .name = "typescript",
     .directory = "code/typescript",
     .runtime_code = true},
    {.target = Target::Python, .name = "python", .directory = "code/python", .runtime_code = true},
    {.target = Target::Docs, .name = "docs", .directory = ""},
});

constexpr const TargetTraits& traits(Target target) {
  return kTargets[static_cast<std::size_t>(target)];
}

// Whether each target's row is at the index that `traits` uses.
constexpr bool targets_are_in_order() {
  for (std::size_t i = 0; i < kTargets.size(); ++i) {
    if (static_cast<std::size_t>(kTargets[i].target) != i) {
      return false;
    }
  }
  return true;
}
static_assert(targets_are_in_order());

}  // namespace terms
