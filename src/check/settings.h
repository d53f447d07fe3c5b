#pragma once

#include <cstdint>

#include "model/effective_settings.h"
#include "model/secret.h"

namespace check {

// Calls visit(index of the environment, EffectiveSettings) for each environment of the secret.
template <class Visit>
void for_each_environment(const model::Secret& secret, Visit visit) {
  for (const std::uint32_t environment : secret.environments) {
    visit(environment, model::effective_settings(secret, environment));
  }
}

// Calls visit(settings) for the secret's own settings and for those of each override.
template <class Visit>
void for_each_settings(const model::Secret& secret, Visit visit) {
  visit(secret.settings);
  for (const model::Override& each : secret.overrides) {
    visit(each.settings);
  }
}

}  // namespace check
