#include "emit/cloudformation/emit.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "emit/cloudformation/function.h"
#include "emit/cloudformation/stack.h"

namespace emit::cloudformation {

namespace {

// True for secrets, secrets-2 …: what a creating stack's file may be called.
bool is_stack_file(std::string_view name) {
  constexpr std::string_view kStack = "secrets";
  if (!name.starts_with(kStack)) {
    return false;
  }
  const std::string_view number = name.substr(kStack.size());
  return number.empty() ||
         (number.front() == '-' &&
          std::ranges::all_of(number.substr(1), [](char c) { return c >= '0' && c <= '9'; }));
}

// No service's name has a dot, so a service called `secrets` meets no other file.
std::string function_file(std::string_view service) {
  std::string file(service);
  file += is_stack_file(service) ? ".service.yaml" : ".yaml";
  return file;
}

void emit(const plan::Plan& plan, base::FileSet& files) {
  for (const plan::Environment& environment : plan.environments) {
    const plan::TargetPlace& place = environment.target(plan::Target::CloudFormation);
    if (!place.wanted) {
      continue;
    }
    const std::string directory = place.directory + "/";
    for (const plan::Stack& stack : environment.stacks) {
      files.push_back({directory + stack.file + ".yaml", stack_template(plan, environment, stack)});
    }
    for (const plan::Service& service : environment.services) {
      if (service.platform == plan::Platform::Lambda && !service.variables.empty()) {
        files.push_back({directory + function_file(service.name),
                         function_template(plan, environment, service)});
      }
    }
  }
}

}  // namespace

constexpr Emitter kEmitter{
    .name = "cloudformation",
    .summary = "stacks that create the secrets, and functions that read them",
    .target = plan::Target::CloudFormation,
    .emit = emit};

}  // namespace emit::cloudformation
