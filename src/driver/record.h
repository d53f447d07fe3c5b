#pragma once

#include <vector>

#include "plan/plan.h"
#include "publish/product.h"

namespace driver {

// The part of a plan that the manifest records, as a guard against silent removals; sorted by name.
std::vector<publish::Environment> record(const plan::Plan& plan);

}  // namespace driver
