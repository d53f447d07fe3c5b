#pragma once

#include <string>
#include <string_view>

#include "format/yaml.h"
#include "plan/plan.h"

namespace emit {

// How a CloudFormation template names a secret that another stack or another tool created.
struct SecretReference {
  enum class Kind { Parameter, Import, Text };
  Kind kind = Kind::Parameter;
  std::string text;  // the parameter, the export, or the secret's name or ARN itself
};

// What the place of the reference accepts.
enum class Accepts { NameOrArn, Arn };

// As the service's `by` says, or a parameter if that is impossible: no stack exports secrets that
// this system does not create, and a template cannot contain an ARN that would be misread.
SecretReference secret_reference(const plan::Plan& plan, const plan::Environment& environment,
                                 const plan::Service& service, const plan::Secret& secret,
                                 Accepts accepts);

// The name under which a creating stack exports a secret's ARN.
std::string export_name(const plan::Plan& plan, const plan::Environment& environment,
                        const plan::Secret& secret);

// The secret's name or ARN as the next value.
void append_reference(format::YamlWriter& out, const SecretReference& reference);
// The same between `before` and `after`, neither of which contains `${`.
void append_reference(format::YamlWriter& out, const SecretReference& reference,
                      std::string_view before, std::string_view after);

// One parameter for each secret that the service's variables name by parameter, after the other
// entries of `Parameters`.
void append_secret_parameters(format::YamlWriter& out, const plan::Plan& plan,
                              const plan::Environment& environment, const plan::Service& service);

// What a service's variable may contain: ECS injects only from an ARN.
Accepts accepts(const plan::Variable& variable);

}  // namespace emit
