#pragma once

#include <span>

#include "diag/check.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "model/effective_settings.h"
#include "model/spec.h"

namespace rules {

// A read of a service, and the secret that it names.
struct ServiceRead {
  const model::Service& service;
  const model::Read& read;
  const model::Secret& secret;
};

// The settings of a secret: its own, or those of one of its overrides.
struct GivenSettings {
  const model::Secret& secret;
  const model::SecretSettings& settings;
};

// A secret in one of its environments, with what holds for it there.
struct SecretThere {
  const model::Secret& secret;
  const model::Environment& environment;
  model::EffectiveSettings settings;
};

// A rule over a spec, which checks every `Visited` of it: the spec itself, a service, a secret, a
// field (those of a shape once), a read (of services, principals and references), or one of the
// above. It reads and reports, each place once; it never changes anything.
template <class Visited, class... Args>
using SpecRule = diag::Check<model::Spec, Visited, Args...>;

// A rule without its type.
struct SpecCheck {
  diag::RuleView rule;
  void (*run)(const model::Spec& spec, diag::Sink& sink);
};

// Every rule of the folder, in the order of their codes.
std::span<const SpecCheck> spec_rules();

void run_all(const model::Spec& spec, diag::Sink& sink);

}  // namespace rules
