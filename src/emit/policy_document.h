#pragma once

#include <string>

#include "format/hcl_value.h"
#include "format/yaml.h"
#include "json/writer.h"
#include "plan/plan.h"
#include "policy/document.h"

namespace emit {

// An IAM policy document as the next value. Actions, resources and condition values are always
// lists, so that a second element adds a line without changing the first.
void append_policy(json::Writer& out, const policy::Document& document);
void append_policy(format::YamlWriter& out, const policy::Document& document);
void append_policy(format::HclValueWriter& out, const policy::Document& document);

// The description of a principal's managed policies. It consists of names only: IAM cannot change a
// description, so a new one would replace the policy.
std::string policy_description(const plan::Plan& plan, const plan::Environment& environment,
                               const plan::Principal& principal);

}  // namespace emit
