#include "emit/script/emit.h"

#include <deque>
#include <set>
#include <string>
#include <string_view>

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

// The region of an environment, then those of its replicas.
std::string regions(const plan::Environment& environment) {
  std::set<std::string_view> others;
  for (const plan::Secret& secret : environment.secrets) {
    for (const plan::Replica& replica : secret.replicas) {
      others.insert(replica.region);
    }
  }
  others.erase(environment.region);
  std::string text(environment.region);
  for (const std::string_view region : others) {
    text += " " + std::string(region);
  }
  return text;
}

std::string secret_names(const plan::Environment& environment) {
  std::string text;
  for (const plan::Secret& secret : environment.secrets) {
    text += (text.empty() ? "" : "\n") + secret.name;
  }
  return text;
}

std::string collecting(const plan::Plan& plan, const render::Templates& templates) {
  // What the template points to while it is printed.
  std::deque<std::string> texts;
  made::CollectSh collect{.header = plan.header, .system = plan.system, .environments = {}};
  for (const plan::Environment& environment : plan.environments) {
    const std::string& where = texts.emplace_back(regions(environment));
    const std::string& names = texts.emplace_back(secret_names(environment));
    collect.environments.push_back({.name = environment.name,
                                    .account = environment.account,
                                    .region = environment.region,
                                    .regions = where,
                                    .secrets = names});
  }
  return templates.text(collect);
}

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
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
  files.add({place.file("secrets.sh"), templates.text(script)});
  made::SetupSecretsSh setup{
      .header = plan.header, .system = plan.system, .environments = {}, .script = "secrets.sh"};
  for (const plan::Environment& environment : plan.environments) {
    setup.environments.push_back({.name = environment.name});
  }
  files.add({place.file("setup-secrets.sh"), templates.text(setup)});
  files.add({place.file("collect.sh"), collecting(plan, templates)});
}

}  // namespace

constexpr Emitter kEmitter{.name = "script",
                           .summary = "shell scripts that create, update and show the secrets",
                           .target = plan::Target::Script,
                           .emit = emit};

}  // namespace emit::script
