#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/effective_settings.h"
#include "model/spec.h"
#include "prove/universe.h"

namespace prove {

// A secret of an environment, as the spec describes it.
struct SpecSecret {
  std::uint32_t id = 0;              // in the universe
  std::string resource;              // what a policy names it by
  std::optional<std::uint32_t> key;  // none: the account's own
  bool external = false;
  bool retained = true;
  bool read_by_terraform = false;
  bool generated = false;
  bool rotated = false;
  std::string function;  // that rotates it
  struct Replica {
    std::uint32_t id = 0;  // in the universe, with its region
    std::optional<std::uint32_t> key;
  };
  std::vector<Replica> replicas;
};

// All secrets of an environment; the instances of one secret of the spec are adjacent.
struct SpecSecrets {
  std::vector<SpecSecret> all;
  // For each secret of the spec, where its instances begin; one more at the end.
  std::vector<std::uint32_t> first;
};

// One member for each of a secret's dimensions, the last one changing fastest.
std::vector<std::vector<std::uint32_t>> instances(const model::Spec& spec,
                                                  const model::Secret& secret);

SpecSecrets spec_secrets(const model::Spec& spec, std::uint32_t environment, Universe& universe);

// arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:
std::string secret_arn_head(const model::Environment& environment);

}  // namespace prove
