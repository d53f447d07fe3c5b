#pragma once

#include <string>
#include <string_view>

#include "format/yaml.h"
#include "plan/plan.h"

namespace emit {

// How a CloudFormation template names a secret that another stack, or another tool, made.
struct SecretReference {
  enum class Kind { Parameter, Import, Text };
  Kind kind = Kind::Parameter;
  std::string text;  // the parameter, the export, or the secret's name or ARN itself
};

// What the place takes that the reference is for.
enum class Accepts { NameOrArn, Arn };

// As the service's `by` says. A parameter wherever that cannot be: no stack exports what this
// system does not create, and an ARN that Secrets Manager would misread cannot stand as text.
SecretReference secret_reference(const plan::Plan& plan, const plan::Environment& environment,
                                 const plan::Service& service, const plan::Secret& secret,
                                 Accepts accepts);

// The name under which a creating stack exports a secret's ARN.
std::string export_name(const plan::Plan& plan, const plan::Environment& environment,
                        const plan::Secret& secret);

// The secret's name or ARN as the next value.
void append_reference(format::YamlWriter& out, const SecretReference& reference);
// The same between `before` and `after`, of which neither holds `${`.
void append_reference(format::YamlWriter& out, const SecretReference& reference,
                      std::string_view before, std::string_view after);

// `Parameters` for each secret that one of the service's variables names by parameter, each once.
// Other entries of the map come before.
void append_secret_parameters(format::YamlWriter& out, const plan::Plan& plan,
                              const plan::Environment& environment, const plan::Service& service);

// What a service's variable may hold: ECS injects from an ARN alone.
Accepts accepts(const plan::Variable& variable);

}  // namespace emit
