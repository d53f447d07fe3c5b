#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/effective_settings.h"
#include "model/spec.h"

namespace rules {

// Calls visit(index of the environment, EffectiveSettings) for each environment of the secret.
template <class Visit>
void for_each_environment(const model::Secret& secret, Visit visit) {
  for (const std::uint32_t environment : secret.environments) {
    visit(environment, model::effective_settings(secret, environment));
  }
}

// For each secret the environments, ascending, in which `holds(EffectiveSettings)`.
template <class Holds>
std::vector<std::vector<std::uint32_t>> environments_where(const model::Spec& spec, Holds holds) {
  std::vector<std::vector<std::uint32_t>> found(spec.secrets.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    for_each_environment(spec.secrets[i],
                         [&](std::uint32_t environment, const model::EffectiveSettings& settings) {
                           if (holds(settings)) {
                             found[i].push_back(environment);
                           }
                         });
  }
  return found;
}

// Calls visit(settings) for the secret's own settings and for those of each override.
template <class Visit>
void for_each_settings(const model::Secret& secret, Visit visit) {
  visit(secret.settings);
  for (const model::Override& each : secret.overrides) {
    visit(each.settings);
  }
}

}  // namespace rules
