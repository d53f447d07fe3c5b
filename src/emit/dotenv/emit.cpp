#include "emit/dotenv/emit.h"

#include <string>
#include <string_view>
#include <vector>

#include "emit/dotenv/about.h"
#include "emit/dotenv/value_file.h"
#include "templates/dotenv.h"

namespace emit::dotenv {

namespace {

std::string names(const std::vector<std::string_view>& services) {
  std::string text;
  for (const std::string_view service : services) {
    text += text.empty() ? "" : ", ";
    text += service;
  }
  return text;
}

std::string env_example(const plan::Plan& plan, const plan::LocalFile& file,
                        const render::Templates& templates) {
  templates::dotenv::EnvExample values{.header = plan.header,
                                       .path = file.path,
                                       .services = names(file.services),
                                       .empty = file.keys.empty(),
                                       .open = file.open,
                                       .values = file.values,
                                       .keys = {}};
  values.keys.reserve(file.keys.size());
  for (const plan::LocalKey& key : file.keys) {
    values.keys.push_back(
        {.name = key.name, .value = key.example, .about = about(plan, file, key)});
  }
  return templates.text(values);
}

class Examples {
 public:
  Examples(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files)
      : plan_(plan), templates_(templates), files_(files) {}

  void add(const plan::LocalFile& file) {
    std::string text;
    switch (file.format) {
      case terms::LocalFormat::Dotenv:
        text = env_example(plan_, file, templates_);
        break;
      case terms::LocalFormat::Json:
        text = json_example(file);
        break;
      case terms::LocalFormat::Tfvars:
        text = tfvars_example(plan_, file);
        break;
      case terms::LocalFormat::Prompt:
        // Values that come from a prompt have no file.
        return;
    }
    ignored_.push_back({.path = file.path});
    files_.add({place().file(file.path + ".example"), std::move(text)});
  }

  void finish() {
    if (!ignored_.empty()) {
      files_.add({place().file("gitignore.example"),
                  templates_.text(templates::dotenv::GitignoreExample{
                      .header = plan_.header, .paths = std::move(ignored_)})});
    }
  }

 private:
  [[nodiscard]] const plan::TargetPlace& place() const {
    return plan_.target(terms::Target::Dotenv);
  }

  const plan::Plan& plan_;
  const render::Templates& templates_;
  base::FileSink& files_;
  std::vector<templates::dotenv::GitignoreExample::PathsItem> ignored_;
};

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  if (!plan.target(terms::Target::Dotenv).wanted) {
    return;
  }
  Examples examples(plan, templates, files);
  for (const plan::LocalFile& file : plan.local_files) {
    examples.add(file);
  }
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::LocalFile& file : environment.local_files) {
      examples.add(file);
    }
  }
  examples.finish();
}

}  // namespace

constexpr Emitter kEmitter{.summary = "examples of local value files, and .gitignore lines",
                           .target = terms::Target::Dotenv,
                           .emit = emit};

}  // namespace emit::dotenv
