#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"

namespace emit::docs {

struct Command {
  std::string does;
  std::string command;
};

// How a person creates, updates and rotates: by make if its targets are made, else by the script,
// else by the AWS CLI. The examples take the first environment and its first secret.
std::vector<Command> commands(const plan::Plan& plan);

// True if make or the script is made.
bool is_scripted(const plan::Plan& plan);

}  // namespace emit::docs
