#include "check/schedule.h"

#include "base/rate.h"

namespace check {

std::optional<int> interval_hours(const model::Rotation& rotation) {
  if (rotation.every_hours) {
    return rotation.every_hours->value;
  }
  return rotation.schedule ? base::rate_hours(rotation.schedule->value) : std::nullopt;
}

}  // namespace check
