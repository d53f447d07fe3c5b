#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/secret.h"

namespace check {

// What holds for a secret in one environment: the override's word wins.
class Settings {
 public:
  Settings(const model::SecretSettings& own, const model::SecretSettings* override_settings)
      : own_(own), override_(override_settings) {}

  [[nodiscard]] const std::optional<model::Text>& kms_key() const {
    return pick(&model::SecretSettings::kms_key);
  }
  [[nodiscard]] const std::optional<model::Rotation>& rotation() const {
    return pick(&model::SecretSettings::rotation);
  }
  [[nodiscard]] bool external() const {
    const auto& given = pick(&model::SecretSettings::external);
    return given && given->value;
  }
  [[nodiscard]] bool retired() const {
    const auto& given = pick(&model::SecretSettings::retired);
    return given && given->value;
  }
  [[nodiscard]] const std::vector<model::Tag>& own_tags() const { return own_.tags; }
  // Null where nothing is overridden.
  [[nodiscard]] const std::vector<model::Tag>* override_tags() const {
    return override_ == nullptr ? nullptr : &override_->tags;
  }

 private:
  template <class T>
  [[nodiscard]] const std::optional<T>& pick(
      std::optional<T> model::SecretSettings::*member) const {
    return override_ != nullptr && override_->*member ? override_->*member : own_.*member;
  }

  const model::SecretSettings& own_;
  const model::SecretSettings* override_;
};

// Calls visit(index of the environment, Settings) for each environment of the secret.
template <class Visit>
void for_each_environment(const model::Secret& secret, Visit visit) {
  std::vector<const model::Override*> overrides;
  overrides.reserve(secret.overrides.size());
  for (const model::Override& each : secret.overrides) {
    overrides.push_back(&each);
  }
  std::sort(overrides.begin(), overrides.end(),
            [](const model::Override* a, const model::Override* b) {
              return a->environment_index < b->environment_index;
            });
  auto next = overrides.begin();
  for (const std::uint32_t environment : secret.environments) {
    while (next != overrides.end() && (*next)->environment_index < environment) {
      ++next;
    }
    const bool overridden = next != overrides.end() && (*next)->environment_index == environment;
    visit(environment, Settings(secret.settings, overridden ? &(*next)->settings : nullptr));
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
