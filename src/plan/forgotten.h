#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace plan {

// The resources of a retained secret in Terraform's state. They share a name.
struct TerraformState {
  std::string name;
  bool value = false;     // with the version of its initial value
  bool rotation = false;  // with its schedule
};

// Retained secrets that Terraform created and that it no longer creates, by label: they left the
// spec, became external, or another tool provisions them now. `prevent_destroy` ends with its
// block, so without a `removed` block Terraform would delete them. They are listed until a person
// says that the environment is deployed.
using ForgottenSecrets = std::map<std::string, TerraformState, std::less<>>;

// The module of an environment that has none any more, although Terraform may have its secrets in a
// state.
struct GoneModule {
  std::string_view environment;
  std::string_view directory;  // relative to the system's
  ForgottenSecrets forgotten;
};

}  // namespace plan
