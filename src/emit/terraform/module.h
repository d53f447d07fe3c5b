#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "format/hcl.h"
#include "plan/plan.h"

namespace emit::terraform {

// The module of one environment.
struct Module {
  const plan::Plan& plan;
  const plan::Environment& environment;

  // If another tool provisions the secrets, the module only looks them up.
  [[nodiscard]] bool creates() const { return plan.provision == terms::Provision::Terraform; }
  [[nodiscard]] bool creates(const plan::Secret& secret) const {
    return creates() && !secret.external;
  }
  [[nodiscard]] const plan::Shape& shape(const plan::Secret& secret) const {
    return plan.shapes[secret.shape];
  }
};

// The expression for an attribute of the secret's resource or data source: `arn`, `name`.
std::string secret_attribute(const Module& module, const plan::Secret& secret,
                             std::string_view attribute);

// The name of the ephemeral password of a generated field. Derived names never contain two
// consecutive underscores, so no other secret's password has the same name.
std::string password_name(const plan::Secret& secret, const plan::Field& field);

// True if Terraform takes the field's initial value from a variable.
bool has_variable(const plan::Field& field);

// The files of the module, complete; empty if not needed.
std::string versions_file(const Module& module);
std::string secrets_file(const Module& module);
std::string variables_file(const Module& module);
std::string policies_file(const Module& module);
std::string outputs_file(const Module& module);
// `removed` blocks, which make Terraform forget secrets and leave them in Secrets Manager.
std::string removed_file(const plan::Plan& plan, std::string_view environment,
                         const plan::ForgottenSecrets& secrets);
// versions.tf of a module that only forgets.
std::string gone_versions_file(const plan::Plan& plan);

// The example of a tfvars file with the variables of all environments' modules.
std::string tfvars_example(const plan::Plan& plan);

// The version of a secret with its initial value, and the generated passwords that it uses.
void append_version(format::HclWriter& out, const Module& module, const plan::Secret& secret);

}  // namespace emit::terraform
