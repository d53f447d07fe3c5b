#pragma once

#include "plan/plan.h"

namespace lower {

// Finds what the patterns of `open` reads match beside the secrets that the reads are about: others
// of the same environment (plan::OpenGrant::also_matches), and of other environments in the same
// account and region (`elsewhere`). After all environments are there.
void lower_open_reads(plan::Plan& plan);

}  // namespace lower
