#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/access.h"
#include "plan/accessor.h"
#include "plan/forgotten.h"
#include "plan/local.h"
#include "plan/reference.h"
#include "plan/secret.h"
#include "plan/waiver.h"
#include "source/span.h"
#include "terms/local_format.h"
#include "terms/provision.h"
#include "terms/target.h"

namespace plan {

// A CloudFormation stack that creates secrets and policies.
struct Stack {
  std::string file;                    // secrets, secrets-2 …
  std::vector<std::uint32_t> secrets;  // indices into Environment::secrets
  // Index of the principal and of its policy.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> policies;
  // Upper bounds. They exceed a limit only if the lock prevents a split.
  std::size_t resources = 0;
  std::size_t outputs = 0;
  std::size_t bytes = 0;
};

struct LockedEnvironment;

// Where a target's files go, and whether it is enabled.
struct TargetPlace {
  bool wanted = false;
  // Relative, without a trailing slash; empty: the system's directory itself.
  std::string directory;

  // The path of a file of this target.
  [[nodiscard]] std::string file(std::string_view name) const {
    return directory.empty() ? std::string(name) : directory + "/" + std::string(name);
  }
};

// A name that the spec deliberately leaves to another store.
struct Excluded {
  std::string_view name;
  std::string_view reason;
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
  std::vector<Principal> principals;  // roles, in the order of the services, then principals
  std::vector<Reference> references;  // those with an item
  std::vector<Stack> stacks;          // provision: cloudformation, cdk
  ForgottenSecrets forgotten;         // of its Terraform module
  // What the lock says of it; null: nothing. The lock outlives the plan.
  const LockedEnvironment* locked = nullptr;
  // json, tfvars: the local value file, relative to the user's repository; otherwise empty.
  std::string local_file;
  // The local files of this environment only.
  std::vector<LocalFile> local_files;
  std::array<TargetPlace, terms::kTargets.size()> targets;

  // For targets with files for each environment: cloudformation, terraform, iam, ecs.
  [[nodiscard]] const TargetPlace& target(terms::Target which) const {
    return targets[static_cast<std::size_t>(which)];
  }
};

// The plan of a system: everything that the emitters print.
struct Plan {
  std::string_view system;
  source::Span system_span;
  std::string_view description;
  source::Span description_span;
  std::string_view owner;
  std::string header;  // the line that marks generated files, without comment sign and line end
  terms::Provision provision = terms::Provision::Cli;
  bool attach_cloudformation = false;  // attach managed policies to their identities
  bool attach_cdk = false;
  bool attach_terraform = false;
  terms::LocalFormat local = terms::LocalFormat::Prompt;
  source::Span local_span;             // its path in the spec
  std::vector<LocalFile> local_files;  // those for all environments
  // The Terraform target writes an example of its variables, since no local file has that format.
  bool terraform_example = false;
  // The shapes of secrets in the spec, then those of initial values in the lock.
  std::vector<Shape> shapes;
  std::vector<Environment> environments;
  std::vector<GoneModule> gone_modules;
  std::vector<Excluded> excluded;
  std::vector<Waiver> waivers;
  // The accessors: one module for each service that fetches secrets at run time.
  std::vector<AccessorModule> modules;
  AccessorOptions typescript;
  AccessorOptions python;
  std::array<TargetPlace, terms::kTargets.size()> targets;

  // For targets with one set of files for the system: dotenv, make, script, typescript, python,
  // cdk, docs.
  [[nodiscard]] const TargetPlace& target(terms::Target which) const {
    return targets[static_cast<std::size_t>(which)];
  }

  // Whether the environment's Terraform module creates the secret.
  [[nodiscard]] bool terraform_creates(const Environment& environment, const Secret& secret) const {
    return provision == terms::Provision::Terraform && !secret.external &&
           environment.target(terms::Target::Terraform).wanted;
  }
};

}  // namespace plan
