#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lower/secrets.h"
#include "model/spec.h"
#include "plan/plan.h"

namespace lower {

// The instances of a read's secret that its `where` selects, as indices into Instances[secret].
std::vector<std::uint32_t> picked(const model::Spec& spec, const model::Read& read,
                                  const Instances& instances);

// True if a read's `where` selects one value of that variable.
bool is_fixed(const model::Read& read, std::uint32_t dimension, std::uint32_t variable);

// What distinguishes an instance's variable from the others: the values that `where` leaves open.
std::string variable_tail(const model::Spec& spec, const model::Read& read,
                          const model::Secret& secret, const Instance& instance);

// The secret that each variable of a service receives. Fills `to.services`, in the order of the
// spec, without services that are not in the environment.
void lower_services(const model::Spec& spec, const model::Environment& environment,
                    std::uint32_t environment_index, const Instances& instances,
                    const std::vector<Range>& ranges, plan::Environment& to);

}  // namespace lower
