#include "emit/ecs/emit.h"

#include <string>

#include "emit/ecs/secrets_file.h"
#include "emit/ecs/task_definition.h"

namespace emit::ecs {

namespace {

void emit(const plan::Plan& plan, const render::Templates& /*templates*/, base::FileSink& files) {
  for (const plan::Environment& environment : plan.environments) {
    const plan::TargetPlace& place = environment.target(terms::Target::Ecs);
    if (!place.wanted) {
      continue;
    }
    for (const plan::Service& service : environment.services) {
      if (service.platform != terms::Platform::Ecs || service.variables.empty()) {
        continue;
      }
      std::string path = place.directory + "/";
      path += service.name;
      if (service.unnameable.empty()) {
        files.add({path + ".json", secrets_file(environment, service)});
      }
      files.add({path + ".yaml", task_definition(plan, environment, service)});
    }
  }
}

}  // namespace

constexpr Emitter kEmitter{.summary = "secrets of containers, and their task definitions",
                           .target = terms::Target::Ecs,
                           .emit = emit};

}  // namespace emit::ecs
