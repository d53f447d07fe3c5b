#pragma once

#include <cstdint>
#include <optional>

#include "model/secret.h"

namespace model {

// The settings of a secret in one environment: those of the override, otherwise the secret's own. A
// view that must not outlive the secret.
class EffectiveSettings {
 public:
  EffectiveSettings(const SecretSettings& own, const SecretSettings* override_settings)
      : own_(own), override_(override_settings) {}

  template <class T>
  [[nodiscard]] const std::optional<T>& pick(std::optional<T> SecretSettings::*member) const {
    return override_ != nullptr && override_->*member ? override_->*member : own_.*member;
  }
  [[nodiscard]] bool external() const { return flag(&SecretSettings::external); }
  [[nodiscard]] bool retired() const { return flag(&SecretSettings::retired); }
  [[nodiscard]] const SecretSettings& own() const { return own_; }
  // Null if there is no override.
  [[nodiscard]] const SecretSettings* overridden() const { return override_; }

 private:
  [[nodiscard]] bool flag(std::optional<Located<bool>> SecretSettings::*member) const {
    const std::optional<Located<bool>>& given = pick(member);
    return given && given->value;
  }

  const SecretSettings& own_;
  const SecretSettings* override_;
};

// The settings of a secret in the environment with that index.
inline EffectiveSettings effective_settings(const Secret& secret, std::uint32_t environment) {
  const SecretSettings* found = nullptr;
  for (const Override& one : secret.overrides) {
    if (one.environment_index == environment) {
      found = &one.settings;
    }
  }
  return {secret.settings, found};
}

}  // namespace model
