#pragma once

#include "plan/plan.h"

namespace rules {

// What a change of an environment's account or region, or of a secret's name, means: Secrets
// Manager has another secret there, without the live value. The lock knows what the last build had.

// Whether the environment is in another account or region than before.
bool is_elsewhere(const plan::Environment& environment);

// Whether the secret, which stays in its account and region, has another name than before.
bool has_other_name(const plan::Environment& environment, const plan::Secret& secret);

}  // namespace rules
