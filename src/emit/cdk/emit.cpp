#include "emit/cdk/emit.h"

#include <string>
#include <utility>

#include "emit/cdk/stack_class.h"
#include "templates/cdk.h"

namespace emit::cdk {

namespace {

// shop-dev-secrets; the others of an environment are shop-dev-secrets-2 and so on.
std::string stack_name(const plan::Plan& plan, const plan::Environment& environment,
                       const plan::Stack& stack) {
  std::string name(plan.system);
  name += '-';
  name += environment.name;
  name += '-';
  name += stack.file;
  return name;
}

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::Cdk);
  if (!place.wanted || plan.provision != terms::Provision::Cdk) {
    return;
  }
  templates::cdk::AppTs app{.header = plan.header, .files = {}, .stacks = {}};
  for (const plan::Environment& environment : plan.environments) {
    const std::string file = std::string(environment.name) + "-secrets";
    templates::cdk::SecretsTs values{.header = plan.header, .stacks = {}};
    templates::cdk::AppTs::FilesItem imported{.path = "./" + file, .classes = {}};
    for (std::size_t i = 0; i < environment.stacks.size(); ++i) {
      const std::string name = class_name(environment, i);
      values.stacks.push_back(stack_class(plan, environment, i));
      imported.classes.push_back({.name = name});
      app.stacks.push_back(
          {.type = name, .name = stack_name(plan, environment, environment.stacks[i])});
    }
    if (!environment.stacks.empty()) {
      files.add({place.file(file + ".ts"), templates.text(values)});
      app.files.push_back(std::move(imported));
    }
  }
  if (app.files.empty()) {
    return;
  }
  files.add({place.file("secrets-stack.ts"),
             templates.text(templates::cdk::SecretsStackTs{.header = plan.header})});
  files.add({place.file("app.ts"), templates.text(app)});
}

}  // namespace

constexpr Emitter kEmitter{.summary = "stacks that create the secrets, for an app of the AWS CDK",
                           .target = terms::Target::Cdk,
                           .emit = emit};

}  // namespace emit::cdk
