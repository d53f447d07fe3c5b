#include "emit/make/emit.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/identifier.h"
#include "emit/relative_path.h"
#include "plan/make_names.h"
#include "templates/make.h"

namespace emit::make {

namespace {

namespace made = templates::make;

// The names in targets, sorted, and what each selects.
std::map<std::string, std::string> selectors(const plan::Plan& plan) {
  std::map<std::string, std::string> groups;
  std::map<std::string, std::string> ids;
  std::map<std::string, std::string> all;
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      const plan::MakeNames names = plan::make_names(secret);
      all.try_emplace(names.own, secret.label);
      ids.try_emplace(names.id, "all instances of " + std::string(secret.id));
      groups.try_emplace(names.group, "all secrets of group " + names.group);
    }
  }
  all.merge(ids);
  all.merge(groups);
  return all;
}

// Whether the variable contains a sensitive value, and not the name of a secret.
bool holds_secret(const plan::Plan& plan, const plan::Environment& environment,
                  const plan::Variable& variable) {
  if (variable.deliver == terms::Deliver::Runtime ||
      variable.deliver == terms::Deliver::Reference) {
    return false;
  }
  const auto& fields = plan.shapes[environment.secrets[variable.secret].shape].fields;
  return variable.field.empty() || std::ranges::any_of(fields, [&](const plan::Field& field) {
           return field.name == variable.field && field.sensitive;
         });
}

// Names under which a user might give a value on the command line.
std::set<std::string> value_variables(const plan::Plan& plan) {
  static const std::set<std::string_view> kOwn{"ENV",     "FROM",         "FORMAT",
                                               "CONFIRM", "PLACEHOLDERS", "RESTORE"};
  std::set<std::string> found;
  const auto add = [&](std::string name) {
    if (!name.empty() && !kOwn.contains(name)) {
      found.insert(std::move(name));
    }
  };
  for (const plan::Environment& environment : plan.environments) {
    for (const plan::Secret& secret : environment.secrets) {
      add(secret.variable);
      const auto& fields = plan.shapes[secret.shape].fields;
      for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].sensitive) {
          add(base::upper_case(secret.sources[i]));
          add(base::upper_case(fields[i].name));
        }
      }
    }
    for (const plan::Service& service : environment.services) {
      for (const plan::Variable& variable : service.variables) {
        if (holds_secret(plan, environment, variable)) {
          add(variable.name);
        }
      }
    }
  }
  return found;
}

void emit(const plan::Plan& plan, const render::Templates& templates, base::FileSink& files) {
  const plan::TargetPlace& place = plan.target(terms::Target::Make);
  if (!place.wanted) {
    return;
  }
  std::string environments;
  for (const plan::Environment& environment : plan.environments) {
    environments += environments.empty() ? "" : ", ";
    environments += environment.name;
  }
  made::SecretsMk values{
      .header = plan.header,
      .system = plan.system,
      .default_environment = plan.environments.empty() ? "" : plan.environments.front().name,
      .environments = environments,
      .script =
          relative_path(place.directory, plan.target(terms::Target::Script).file("secrets.sh")),
      .selectors = {},
      .variables = {}};
  const auto all = selectors(plan);
  std::size_t widest = 0;
  for (const auto& [name, about] : all) {
    widest = std::max(widest, name.size());
  }
  for (const auto& [name, about] : all) {
    values.selectors.push_back(
        {.name = name, .about = std::string(widest - name.size(), ' ') + about});
  }
  for (const std::string& name : value_variables(plan)) {
    values.variables.push_back({.name = name});
  }
  files.add({place.file("secrets.mk"), templates.text(values)});
}

}  // namespace

constexpr Emitter kEmitter{.summary = "targets for a Makefile that call the scripts",
                           .target = terms::Target::Make,
                           .emit = emit};

}  // namespace emit::make
