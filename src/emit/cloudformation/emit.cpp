#include "emit/cloudformation/emit.h"

#include <string>

#include "emit/cloudformation/function.h"
#include "emit/cloudformation/stack.h"

namespace emit::cloudformation {

namespace {

void emit(const plan::Plan& plan, const render::Templates& /*templates*/, base::FileSink& files) {
  for (const plan::Environment& environment : plan.environments) {
    const plan::TargetPlace& place = environment.target(terms::Target::CloudFormation);
    if (!place.wanted) {
      continue;
    }
    const std::string directory = place.directory + "/";
    if (plan.provision == terms::Provision::CloudFormation) {
      for (const plan::Stack& stack : environment.stacks) {
        files.add({directory + stack.file + ".yaml", stack_template(plan, environment, stack)});
      }
    }
    for (const plan::Service& service : environment.services) {
      if (service.platform == terms::Platform::Lambda && !service.variables.empty()) {
        files.add({directory + std::string(service.name) + ".yaml",
                   function_template(plan, environment, service)});
      }
    }
  }
}

}  // namespace

constexpr Emitter kEmitter{
    .summary = "stacks that create the secrets, and functions that read them",
    .target = terms::Target::CloudFormation,
    .emit = emit};

}  // namespace emit::cloudformation
