#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/access.h"
#include "plan/secret.h"
#include "source/span.h"

namespace plan {

enum class Provision { Terraform, CloudFormation, Cdk, Cli };

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
inline constexpr std::size_t kTargets = 11;

// A CloudFormation stack that creates secrets and policies.
struct Stack {
  std::string file;                    // secrets, secrets-2 …
  std::vector<std::uint32_t> secrets;  // indices into Environment::secrets
  // Index of the principal and of its policy.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> policies;
};

// Where a target's files of an environment go, and whether it is wanted at all.
struct TargetPlace {
  bool wanted = false;
  std::string directory;  // relative, without a final slash
};

struct Environment {
  source::Span span;  // its name in the spec
  std::string_view name;
  std::string_view account;
  std::string_view region;
  std::string_view partition;
  bool protect = false;
  std::vector<Secret> secrets;  // in the order of the spec; instances in that of the dimensions
  std::vector<Service> services;
  std::vector<Principal> principals;  // services' roles in the order of services, then principals
  std::vector<Stack> stacks;          // provision: cloudformation
  std::array<TargetPlace, kTargets> targets;

  [[nodiscard]] const TargetPlace& target(Target which) const {
    return targets[static_cast<std::size_t>(which)];
  }
};

// The resolved model of a system: everything the emitters print.
struct Plan {
  std::string_view system;
  std::string_view description;
  std::string header;  // the line that says what made a file; no comment sign, no line end
  Provision provision = Provision::Cli;
  bool attach_cloudformation = false;  // attach managed policies to their identities
  bool attach_terraform = false;
  std::vector<Shape> shapes;
  std::vector<Environment> environments;
};

}  // namespace plan
