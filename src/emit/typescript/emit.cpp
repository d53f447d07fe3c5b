#include "emit/typescript/emit.h"

#include <string>

#include "emit/accessor_words.h"
#include "emit/typescript/module.h"

namespace emit::typescript {

namespace {

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::TypeScript);
  if (!place.wanted) {
    return;
  }
  for (const plan::AccessorModule& module : plan.modules) {
    files.add(
        {place.file(std::string(module.service) + "/secrets.ts"), text(plan, module, templates)});
  }
}

}  // namespace

constexpr Emitter kEmitter{.summary = "typed functions that fetch secrets, for Node.js",
                           .target = terms::Target::TypeScript,
                           .emit = emit};

}  // namespace emit::typescript
