#include "lower/local.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace lower {

namespace {

// Whether node's dotenv, Compose, docker's --env-file and a shell all read the unquoted text
// literally. No quoting works in all of them.
bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_./:@-").find(c) != std::string_view::npos;
  });
}

// Builds one local file from the environments that it serves.
class Builder {
 public:
  Builder(const plan::Plan& plan, std::string path, terms::LocalFormat format) : plan_(plan) {
    file_.path = std::move(path);
    file_.format = format;
    file_.values = format != terms::LocalFormat::Dotenv || plan.local == terms::LocalFormat::Dotenv;
  }

  void begin(const plan::Environment& environment, const plan::Service* service) {
    environment_ = &environment;
    if (environments_.empty() || environments_.back() != environment.name) {
      environments_.push_back(environment.name);
    }
    if (service != nullptr) {
      file_.open = file_.open || service->open;
      if (services_.insert(service->name).second) {
        file_.services.push_back(service->name);
      }
    }
  }

  // The values of all fields that are not constants.
  void values(std::uint32_t secret, const std::vector<std::string>& names) {
    const std::vector<plan::Field>& fields = plan_.shapes[at(secret).shape].fields;
    for (std::uint32_t i = 0; i < fields.size(); ++i) {
      if (fields[i].source != plan::FieldSource::Constant) {
        value(secret, i, names[i]);
      }
    }
  }

  void value(std::uint32_t secret, std::uint32_t field, const std::string& name) {
    const plan::Field& from = plan_.shapes[at(secret).shape].fields[field];
    plan::LocalKey key = key_of(secret, name, plan::LocalContent::Value);
    key.field = field;
    if (!from.description.empty()) {
      key.description = from.description;
    }
    const bool placeholder = from.source == plan::FieldSource::Placeholder;
    if (placeholder && !from.optional) {
      say(std::string(from.initial), key);
    } else if (placeholder) {
      key.hint = from.initial;
    }
    add(std::move(key), {secret, field});
  }

  void variable(const plan::Variable& from) {
    const std::vector<plan::Field>& fields = plan_.shapes[at(from.secret).shape].fields;
    if (from.deliver == terms::Deliver::Runtime || from.deliver == terms::Deliver::Reference) {
      plan::LocalKey key = key_of(from.secret, from.name, plan::LocalContent::Name);
      say(at(from.secret).name, key);
      add(std::move(key), {from.secret, kName});
      return;
    }
    const auto field = std::ranges::find(fields, from.field, &plan::Field::name);
    if (field != fields.end()) {
      value(from.secret, static_cast<std::uint32_t>(field - fields.begin()), from.name);
      return;
    }
    add(key_of(from.secret, from.name, plan::LocalContent::Whole), {from.secret, kWhole});
  }

  plan::LocalFile take() {
    for (plan::LocalKey& key : file_.keys) {
      if (key.environments.size() == environments_.size()) {
        key.environments.clear();
      }
    }
    return std::move(file_);
  }

 private:
  // The meaning of a key in the current environment: a secret, and its field or one of these.
  using Meaning = std::pair<std::uint32_t, std::uint32_t>;
  static constexpr std::uint32_t kName = static_cast<std::uint32_t>(-1);
  static constexpr std::uint32_t kWhole = static_cast<std::uint32_t>(-2);

  [[nodiscard]] const plan::Secret& at(std::uint32_t secret) const {
    return environment_->secrets[secret];
  }

  [[nodiscard]] plan::LocalKey key_of(std::uint32_t secret, const std::string& name,
                                      plan::LocalContent content) const {
    const plan::Secret& from = at(secret);
    plan::LocalKey key;
    key.span = from.span;
    key.name = name;
    key.label = from.label;
    key.content = content;
    key.shape = from.shape;
    key.description = from.description;
    key.external = from.external;
    return key;
  }

  void say(std::string text, plan::LocalKey& key) const {
    const bool fits = file_.format != terms::LocalFormat::Dotenv || is_plain(text);
    (fits ? key.example : key.hint) = std::move(text);
  }

  void add(plan::LocalKey key, Meaning meaning) {
    const auto [found, fresh] = index_.try_emplace(key.name, file_.keys.size());
    if (!fresh) {
      const std::size_t index = found->second;
      plan::LocalKey& known = file_.keys[index];
      if (known.environments.back() != environment_->name) {
        if (key.content == plan::LocalContent::Name &&
            (key.example != known.example || key.hint != known.hint)) {
          known.named_in = known.environments.front();
        }
        known.environments.push_back(environment_->name);
        meanings_[index] = meaning;
        return;
      }
      if (meanings_[index] == meaning || !file_.values) {
        return;
      }
      // Another value under the same key is kept; a rule in rules/plan reports it.
    }
    key.environments = {environment_->name};
    file_.keys.push_back(std::move(key));
    meanings_.push_back(meaning);
  }

  const plan::Plan& plan_;
  const plan::Environment* environment_ = nullptr;
  plan::LocalFile file_;
  std::vector<Meaning> meanings_;  // parallel to its keys, in the last environment that has them
  std::unordered_map<std::string, std::size_t> index_;
  std::unordered_set<std::string_view> services_;
  std::vector<std::string_view> environments_;
};

// The files in the order of their first use.
class Builders {
 public:
  explicit Builders(const plan::Plan& plan) : plan_(plan) {}

  Builder& at(const std::string& path, terms::LocalFormat format) {
    // A service's file at the path of the value file is a second file; a rule in rules/plan reports
    // it.
    const char* kind = format == terms::LocalFormat::Dotenv ? ".env " : "";
    const auto [found, fresh] = index_.try_emplace(kind + path, all_.size());
    if (fresh) {
      all_.emplace_back(plan_, path, format);
    }
    return all_[found->second];
  }
  void take(std::vector<plan::LocalFile>& to) {
    for (Builder& builder : all_) {
      to.push_back(builder.take());
    }
    all_.clear();
    index_.clear();
  }

 private:
  const plan::Plan& plan_;
  std::vector<Builder> all_;
  std::unordered_map<std::string, std::size_t> index_;
};

// dotenv: a service's file contains every value of the secrets that the service reads, because
// secrets are created from it. Otherwise it contains what replaces AWS on a developer's machine:
// the variables of the service, and the values that its code would fetch.
void service_file(const plan::Service& service, bool dotenv, const plan::Environment& environment,
                  Builder& to) {
  std::unordered_set<std::uint32_t> whole;
  for (const plan::Variable& variable : service.variables) {
    const std::vector<std::string>& names = environment.secrets[variable.secret].environment_names;
    const bool fetched = variable.deliver == terms::Deliver::Runtime;
    // If a variable has the name of a value, developers use the value.
    if (variable.deliver == terms::Deliver::Reference ||
        (!dotenv && (!fetched || std::ranges::find(names, variable.name) == names.end()))) {
      to.variable(variable);
    }
    const bool values = dotenv ? variable.deliver != terms::Deliver::Reference : fetched;
    if (values && whole.insert(variable.secret).second) {
      to.values(variable.secret, names);
    }
  }
}

bool belongs_to_file(const plan::Plan& plan, const plan::Secret& secret) {
  if (plan.local == terms::LocalFormat::Tfvars && plan.provision == terms::Provision::Terraform) {
    return secret.terraform_value;
  }
  return !secret.external && !secret.retired;
}

void value_file(const plan::Plan& plan, const plan::Environment& environment, Builders& builders) {
  if (environment.local_file.empty()) {
    return;
  }
  Builder& file = builders.at(environment.local_file, plan.local);
  file.begin(environment, nullptr);
  for (std::uint32_t i = 0; i < environment.secrets.size(); ++i) {
    const plan::Secret& secret = environment.secrets[i];
    if (belongs_to_file(plan, secret)) {
      file.values(i, secret.sources);
    }
  }
}

void service_files(const plan::Plan& plan, const plan::Environment& environment,
                   Builders& builders) {
  const bool dotenv = plan.local == terms::LocalFormat::Dotenv;
  for (const plan::Service& service : environment.services) {
    const std::string path = dotenv ? service.local_file : std::string(service.name) + "/.env";
    Builder& file = builders.at(path, terms::LocalFormat::Dotenv);
    file.begin(environment, &service);
    service_file(service, dotenv, environment, file);
  }
}

bool names_environment(const model::Spec& spec) {
  return spec.local && spec.local->path &&
         std::ranges::any_of(spec.local->path->parts, [](const model::TemplatePart& part) {
           return part.kind == model::Variable::Env;
         });
}

}  // namespace

void lower_local(const model::Spec& spec, plan::Plan& plan) {
  const bool each = names_environment(spec);
  const bool dotenv = plan.local == terms::LocalFormat::Dotenv;
  Builders shared(plan);
  for (plan::Environment& environment : plan.environments) {
    Builders own(plan);
    value_file(plan, environment, each ? own : shared);
    service_files(plan, environment, each && dotenv ? own : shared);
    own.take(environment.local_files);
  }
  shared.take(plan.local_files);
}

}  // namespace lower
