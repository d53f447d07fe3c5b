#pragma once

#include <string>
#include <vector>

#include "emit/docs/commands.h"
#include "plan/plan.h"

namespace emit::docs {

// Whether tables of the system contain names of secrets.
bool has_references(const plan::Plan& plan);

// references.json: for each environment, reference and item what `aws dynamodb put-item` and
// `update-item` take as --cli-input-json. It contains names of secrets, not values.
std::string references_file(const plan::Plan& plan);

// The commands that put and update the first item of the first environment that has one.
std::vector<Command> reference_commands(const plan::Plan& plan);

}  // namespace emit::docs
