#include "lower/forgotten.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace lower {

namespace {

// The environment whose module has taken the place of the locked one: by its name, else by its
// directory; null if there is none.
plan::Environment* find_module(plan::Plan& plan, std::string_view name,
                               std::string_view directory) {
  const auto has_module = [](const plan::Environment& environment) {
    return environment.target(terms::Target::Terraform).wanted;
  };
  plan::Environment* found = nullptr;
  for (plan::Environment& environment : plan.environments) {
    if (!has_module(environment)) {
      continue;
    }
    if (environment.name == name) {
      return &environment;
    }
    if (environment.target(terms::Target::Terraform).directory == directory) {
      found = &environment;
    }
  }
  return found;
}

// All that Terraform may have in the state of a module.
plan::ForgottenSecrets all_of(const plan::LockedEnvironment& locked) {
  plan::ForgottenSecrets all = locked.forgotten;
  for (const auto& [label, secret] : locked.secrets) {
    if (secret.terraform) {
      all.insert_or_assign(label, *secret.terraform);
    }
  }
  return all;
}

// Leaves those that the module does not create.
void erase_created(const plan::Plan& plan, const plan::Environment& environment,
                   plan::ForgottenSecrets& secrets) {
  std::unordered_set<std::string_view> names;
  for (const plan::Secret& secret : environment.secrets) {
    if (!plan.terraform_creates(environment, secret)) {
      continue;
    }
    names.insert(secret.terraform_name);
    secrets.erase(secret.label);
    for (const std::string& former : secret.former_labels) {
      secrets.erase(former);
    }
  }
  // The address of another secret; Terraform takes the one for the other.
  std::erase_if(secrets, [&](const auto& one) { return names.contains(one.second.name); });
}

}  // namespace

void lower_forgotten(const plan::Lock& lock, plan::Plan& plan) {
  for (const auto& [name, locked] : lock.environments) {
    plan::ForgottenSecrets secrets = all_of(locked);
    plan::Environment* const environment = find_module(plan, name, locked.module);
    if (environment != nullptr) {
      erase_created(plan, *environment, secrets);
      environment->forgotten.merge(secrets);
    } else if (!secrets.empty()) {
      plan.gone_modules.push_back(
          {.environment = name, .directory = locked.module, .forgotten = std::move(secrets)});
    }
  }
}

}  // namespace lower
