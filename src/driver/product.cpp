#include "driver/product.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "base/file_set.h"
#include "base/version.h"
#include "driver/record.h"
#include "emit/registry.h"
#include "lock/lock.h"

namespace driver {

namespace {

bool wants_all_targets(const Request& request) {
  return request.emitters.empty() || request.emitters.size() == emit::all().size();
}

bool wants(const Request& request, const emit::Emitter& emitter) {
  return request.emitters.empty() ||
         std::ranges::find(request.emitters, &emitter) != request.emitters.end();
}

// Emits all files, and marks the wanted ones: those of the wanted targets that a plan with only the
// wanted environments also has. A file about all environments does not depend on which are built.
void emit_files(plan::Plan plan, const Request& request, const render::Templates& templates,
                publish::Product& product) {
  base::FileSet wanted;
  base::FileCollector all(product.files);
  for (const emit::Emitter* emitter : emit::all()) {
    const std::size_t before = product.files.size();
    emitter->emit(plan, templates, all);
    if (wants(request, *emitter)) {
      for (std::size_t i = before; i < product.files.size(); ++i) {
        wanted.push_back({product.files[i].path, {}});
      }
    }
  }
  product.part.all_targets = wants_all_targets(request);
  product.part.whole = product.part.all_targets && request.environments.empty();
  if (product.part.whole) {
    return;
  }
  product.part.environments = request.environments;
  if (!request.environments.empty()) {
    wanted.clear();
    plan.gone_modules.clear();
    std::erase_if(plan.environments, [&](const plan::Environment& environment) {
      return std::ranges::find(request.environments, environment.name) ==
             request.environments.end();
    });
    base::FileCollector some(wanted);
    for (const emit::Emitter* emitter : emit::all()) {
      if (wants(request, *emitter)) {
        emitter->emit(plan, templates, some);
      }
    }
  }
  for (base::OutputFile& file : wanted) {
    product.part.paths.insert(std::move(file.path));
  }
}

// The day on which the first waiver ends; empty if there is none.
std::string first_end(const plan::Plan& plan) {
  const auto first = std::ranges::min_element(plan.waivers, {}, &plan::Waiver::until);
  return first == plan.waivers.end() ? std::string() : std::string(first->until);
}

}  // namespace

publish::Product make_product(plan::Plan plan, const Request& request, const RunInputs& run_inputs,
                              std::string spec, std::vector<publish::Digest> inputs) {
  publish::Product product;
  product.manifest.program = base::version();
  product.manifest.system = plan.system;
  product.manifest.spec = std::move(spec);
  product.manifest.waived_until = first_end(plan);
  product.manifest.inputs = std::move(inputs);
  product.manifest.templates = run_inputs.overridden;
  product.environments = record(plan);
  const plan::Lock next = lock::next(plan);
  emit_files(std::move(plan), request, run_inputs.templates, product);
  if (!next.environments.empty()) {
    product.files.push_back({std::string(lock::kFileName), lock::print(next)});
    product.part.paths.emplace(lock::kFileName);
  }
  return product;
}

}  // namespace driver
