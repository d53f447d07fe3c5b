#pragma once

#include <vector>

#include "plan/plan.h"
#include "publish/product.h"

namespace driver {

// What of a plan the manifest records, for the guard against silent removals; sorted by name.
std::vector<publish::Environment> record(const plan::Plan& plan);

}  // namespace driver
