#include "emit/python/emit.h"

#include <string>

#include "emit/python/module.h"
#include "templates/python.h"

namespace emit::python {

namespace {

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::Python);
  if (!place.wanted || plan.modules.empty()) {
    return;
  }
  files.add({place.file("secretgen_runtime.py"),
             templates.text(templates::python::SecretgenRuntimePy{})});
  for (const plan::AccessorModule& module : plan.modules) {
    files.add({place.file(module.snake + "_secrets.py"), text(plan, module, templates)});
  }
}

}  // namespace

constexpr Emitter kEmitter{
    .summary = "typed functions that fetch secrets, for Python 3.9 and later",
    .target = terms::Target::Python,
    .emit = emit};

}  // namespace emit::python
