#pragma once

#include <cstdint>
#include <vector>

#include "lower/scope.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// The instances of every secret of the spec, computed once: they are the same in every environment.
using Instances = std::vector<std::vector<Instance>>;

// The range of a secret's instances in plan::Environment::secrets: [first, first + count). `count`
// is 0 if the secret is not in that environment.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// Fills `to.secrets`; one range for each secret of the spec. The plan's shapes are those of the
// spec's secrets, under the same indices.
std::vector<Range> lower_secrets(const model::Spec& spec, const model::Environment& environment,
                                 std::uint32_t environment_index, const Instances& instances,
                                 plan::Environment& to);

}  // namespace lower
