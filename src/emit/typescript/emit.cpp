#include "emit/typescript/emit.h"

#include <string>

#include "emit/typescript/module.h"
#include "templates/typescript.h"

namespace emit::typescript {

namespace {

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::TypeScript);
  if (!place.wanted) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    // Each service's directory contains the runtime, so that it can be copied as it is.
    const std::string directory = place.file(std::string(module.service) + "/");
    files.add({directory + "secrets.ts", text(plan, module, templates)});
    files.add({directory + "secretgen-runtime.ts",
               templates.text(templates::typescript::SecretgenRuntimeTs{})});
    files.add({directory + "secretgen-runtime.js.ts",
               templates.text(templates::typescript::SecretgenRuntimeJsTs{})});
  }
}

}  // namespace

constexpr Emitter kEmitter{.summary = "typed functions that fetch secrets, for Node.js",
                           .target = terms::Target::TypeScript,
                           .emit = emit};

}  // namespace emit::typescript
