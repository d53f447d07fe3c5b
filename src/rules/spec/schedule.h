#pragma once

#include <optional>

#include "model/secret.h"

namespace rules {

// Hours between two rotations; none for a cron expression.
std::optional<int> interval_hours(const model::Rotation& rotation);

}  // namespace rules
