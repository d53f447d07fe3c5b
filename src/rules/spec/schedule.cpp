#include "rules/spec/schedule.h"

#include "base/rate.h"

namespace rules {

std::optional<int> interval_hours(const model::Rotation& rotation) {
  if (rotation.every_hours) {
    return rotation.every_hours->value;
  }
  return rotation.schedule ? base::rate_hours(rotation.schedule->value) : std::nullopt;
}

}  // namespace rules
