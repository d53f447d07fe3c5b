#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::dotenv {

// The example of a value file in JSON: its keys with placeholders or empty values, without
// comments.
std::string json_example(const plan::LocalFile& file);

// The example of a file of Terraform variables.
std::string tfvars_example(const plan::Plan& plan, const plan::LocalFile& file);

}  // namespace emit::dotenv
