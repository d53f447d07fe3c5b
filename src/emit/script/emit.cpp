#include "emit/script/emit.h"

#include <string>

#include "emit/script/plan_document.h"
#include "templates/script.h"

namespace emit::script {

namespace {

namespace made = templates::script;

// The text without its final newlines: the template that includes it has one.
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

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::Script);
  if (!place.wanted) {
    return;
  }
  const std::string here = part(templates.text(made::HereSh{}));
  const made::SecretsSh script{
      .here = here,
      .jq_library = parts(templates, made::LocalFilesJq{}, made::ValuesJq{}, made::SettingsJq{},
                          made::ReportJq{}),
      .functions = parts(templates, made::CommonSh{}, made::PlanSh{}, made::AwsSh{},
                         made::GivenSh{}, made::ChangesSh{}, made::ShownSh{}, made::MainSh{})};
  files.add({place.file("secrets.sh"), templates.text(script)});
  files.add({place.file("setup-secrets.sh"), templates.text(made::SetupSecretsSh{.here = here})});
  const made::CollectSh collect{.here = here, .plan = part(templates.text(made::PlanSh{}))};
  files.add({place.file("collect.sh"), templates.text(collect)});
  files.add({place.file("plan.json"), plan_document(plan)});
}

}  // namespace

constexpr Emitter kEmitter{.summary = "shell scripts that create, update and show the secrets",
                           .target = terms::Target::Script,
                           .emit = emit};

}  // namespace emit::script
