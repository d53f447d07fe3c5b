#pragma once

#include "plan/plan.h"

namespace lower {

// Finds what the patterns of `open` reads match in addition to the secrets of the reads:
// others of the same environment (plan::OpenGrant::also_matches), and those of other
// environments in the same account and region (`elsewhere`). All environments must be complete.
void lower_open_reads(plan::Plan& plan);

}  // namespace lower
