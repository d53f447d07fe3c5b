#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::cloudformation {

// A template with the service's Lambda function. Its `Environment` is what the service receives;
// replace the rest.
std::string function_template(const plan::Plan& plan, const plan::Environment& environment,
                              const plan::Service& service);

// `{{resolve:…}}` around a secret's name or ARN, without the empty parts at its end.
struct DynamicReference {
  std::string before;
  std::string after;
};
DynamicReference dynamic_reference(const plan::Variable& variable);

}  // namespace emit::cloudformation
