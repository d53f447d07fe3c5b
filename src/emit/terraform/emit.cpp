#include "emit/terraform/emit.h"

#include <algorithm>
#include <string>
#include <utility>

#include "emit/terraform/module.h"

namespace emit::terraform {

namespace {

bool wanted(const plan::Environment& environment) {
  return environment.target(terms::Target::Terraform).wanted;
}

void add(base::FileSink& files, std::string path, std::string text) {
  if (!text.empty()) {
    files.add({std::move(path), std::move(text)});
  }
}

void emit(const plan::Plan& plan, const render::Templates& /*templates*/, base::FileSink& files) {
  for (const plan::Environment& environment : plan.environments) {
    if (!wanted(environment)) {
      continue;
    }
    const Module module{plan, environment};
    const std::string directory = environment.target(terms::Target::Terraform).directory + "/";
    add(files, directory + "versions.tf", versions_file(module));
    add(files, directory + "secrets.tf", secrets_file(module));
    add(files, directory + "variables.tf", variables_file(module));
    add(files, directory + "policies.tf", policies_file(module));
    add(files, directory + "outputs.tf", outputs_file(module));
    add(files, directory + "removed.tf",
        removed_file(plan, environment.name, environment.forgotten));
  }
  for (const plan::GoneModule& gone : plan.gone_modules) {
    const std::string directory = std::string(gone.directory) + "/";
    files.add({directory + "versions.tf", gone_versions_file(plan)});
    files.add({directory + "removed.tf", removed_file(plan, gone.environment, gone.forgotten)});
  }
  if (plan.terraform_example && std::ranges::any_of(plan.environments, wanted)) {
    add(files, "local/terraform.tfvars.example", tfvars_example(plan));
  }
}

}  // namespace

constexpr Emitter kEmitter{.summary = "a module that creates the secrets, or looks them up",
                           .target = terms::Target::Terraform,
                           .emit = emit};

}  // namespace emit::terraform
