#pragma once

#include <string>
#include <string_view>

#include "format/yaml.h"
#include "plan/plan.h"

namespace emit {

// The description of a template: `what` it contains, followed by as much of `details` as fits.
std::string template_description(std::string_view what, std::string_view details);
// The description of a stack that creates secrets.
std::string stack_description(const plan::Plan& plan, const plan::Environment& environment);

// The first lines of a CloudFormation template: the header, its version and description. Leaves the
// template's map open.
void begin_template(format::YamlWriter& out, const plan::Plan& plan, std::string_view description);

// A parameter of a template, as the next entry of `Parameters`.
struct TemplateParameter {
  std::string name;
  std::string description;
  std::string default_value;    // empty: the caller must pass one
  std::string allowed_pattern;  // empty: anything
  std::string constraint;       // completes the sentence "the parameter …"
};
void append_parameter(format::YamlWriter& out, const TemplateParameter& parameter);

// A regular expression that matches only `text`.
std::string pattern_of(std::string_view text);

// The parameter for a role's ARN. CloudFormation rejects the ARN of a role in another account.
// `role` is its name; empty if unknown.
TemplateParameter role_parameter(const plan::Environment& environment, std::string_view name,
                                 std::string_view description, std::string_view role);

}  // namespace emit
