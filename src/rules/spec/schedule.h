#pragma once

#include <optional>

#include "model/secret.h"

namespace rules {

// Hours from one rotation to the next; none where a cron expression says when.
std::optional<int> interval_hours(const model::Rotation& rotation);

}  // namespace rules
