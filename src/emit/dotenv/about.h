#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::dotenv {

// The comment above a key of a local file: its secret, the format of its value and where the value
// comes from.
std::string about(const plan::Plan& plan, const plan::LocalFile& file, const plan::LocalKey& key);

}  // namespace emit::dotenv
