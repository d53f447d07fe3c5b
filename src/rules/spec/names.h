#pragma once

#include <functional>
#include <string>

#include "model/spec.h"

namespace rules {

// Calls visit(index of the environment, name in Secrets Manager) for each instance of the secret in
// each of its environments.
void for_each_name(const model::Spec& spec, const model::Secret& secret,
                   const std::function<void(std::uint32_t, const std::string&)>& visit);

}  // namespace rules
