#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace emit::docs {

struct Command {
  std::string does;
  std::string command;
};

// How people create, update and rotate secrets: with make if its targets are generated, otherwise
// with the script, otherwise with the AWS CLI. The examples use the first environment and its first
// secret.
std::vector<Command> commands(const plan::Plan& plan);

// Whether make targets or the script are generated.
bool is_scripted(const plan::Plan& plan);

}  // namespace emit::docs
