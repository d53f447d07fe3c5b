#pragma once

#include <string>

#include "plan/plan.h"

namespace emit::dotenv {

// What a key of a local file is, as lines of a comment: which secret it belongs to, what its value
// looks like, where it comes from.
std::string about(const plan::Plan& plan, const plan::LocalFile& file, const plan::LocalKey& key);

}  // namespace emit::dotenv
