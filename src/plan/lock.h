#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/access.h"
#include "plan/forgotten.h"
#include "plan/secret.h"

namespace plan {

// A field of the initial value in a stack.
struct FirstField {
  std::string name;
  bool generated = false;
  bool bare = false;         // an integer or a boolean in the JSON object, without quotes
  std::string initial;       // unless generated
  terms::Generate generate;  // except for the excluded characters, which follow:
  std::string exclude_characters;
};

// What must not change once it is deployed: CloudFormation replaces a resource if its logical id
// changes, cannot move one to another stack, and writes an initial value again if its text changes.
struct LockedSecret {
  std::string name;  // in Secrets Manager; empty: a lock of format 1, which did not have it
  // Days after which a deletion takes effect; nullopt: the secret is retained.
  std::optional<int> recovery_window;
  std::string stack;       // secrets, secrets-2 …; empty: no stack creates it
  std::string logical_id;  // with `stack`
  std::optional<std::vector<FirstField>> first;
  std::string arn;  // complete; empty: unknown
  // Set if Terraform creates the secret and it is retained.
  std::optional<TerraformState> terraform;
};

struct LockedEnvironment {
  std::string account;  // empty: a lock of format 1
  std::string region;
  std::map<std::string, LockedSecret, std::less<>> secrets;  // by label
  std::map<std::string, std::string, std::less<>> policies;  // stack by plan::ManagedPolicy::file
  std::map<std::string, LockedDocuments, std::less<>> documents;  // by plan::Principal::name
  // Directory of the Terraform module, relative to the system's; empty: it retains no secret.
  std::string module;
  ForgottenSecrets forgotten;
};

// The decisions of earlier builds, kept in secrets.lock.json.
struct Lock {
  std::map<std::string, LockedEnvironment, std::less<>> environments;

  // Null if nothing is locked for it.
  [[nodiscard]] const LockedEnvironment* environment(std::string_view name) const {
    const auto found = environments.find(name);
    return found == environments.end() ? nullptr : &found->second;
  }
};

}  // namespace plan
