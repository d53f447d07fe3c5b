#include "emit/script/emit.h"

#include <string>

#include "emit/script/plan_document.h"
#include "templates/script.h"

namespace emit::script {

namespace {

namespace made = templates::script;

// A part of a script ends without a line end, which the place that takes it has.
std::string part(std::string text) {
  while (text.ends_with('\n')) {
    text.pop_back();
  }
  return text;
}

template <class... Parts>
std::string parts(const render::Templates& templates, const Parts&... each) {
  std::string text;
  ((text += templates.text(each) + "\n"), ...);
  return part(std::move(text));
}

std::string names(const plan::Plan& plan) {
  std::string text;
  for (const plan::Environment& environment : plan.environments) {
    text += text.empty() ? "" : ", ";
    text += environment.name;
  }
  return text;
}

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSet& files) {
  const plan::TargetPlace& place = plan.target(plan::Target::Script);
  if (!place.wanted) {
    return;
  }
  const made::SecretsSh script{
      .header = plan.header,
      .system = plan.system,
      .environments = names(plan),
      .plan = part(plan_document(plan)),
      .jq_library = parts(templates, made::LocalFilesJq{}, made::ValuesJq{}, made::ReportJq{}),
      .functions = parts(templates, made::CommonSh{}, made::AwsSh{}, made::GivenSh{},
                         made::ChangesSh{}, made::ShownSh{}, made::MainSh{})};
  files.push_back({place.file("secrets.sh"), templates.text(script)});
  made::SetupSecretsSh setup{
      .header = plan.header, .system = plan.system, .environments = {}, .script = "secrets.sh"};
  for (const plan::Environment& environment : plan.environments) {
    setup.environments.push_back({.name = environment.name});
  }
  files.push_back({place.file("setup-secrets.sh"), templates.text(setup)});
}

}  // namespace

constexpr Emitter kEmitter{.name = "script",
                           .summary = "shell scripts that create, update and show the secrets",
                           .target = plan::Target::Script,
                           .emit = emit};

}  // namespace emit::script
