#include "emit/rotation_rules.h"

namespace emit {

RotationRules rotation_rules(const plan::Rotation& rotation) {
  constexpr int kHoursPerDay = 24;
  RotationRules rules;
  if (rotation.every_hours == 0) {
    rules.schedule = rotation.schedule;
  } else if (rotation.every_hours % kHoursPerDay == 0) {
    rules.days = rotation.every_hours / kHoursPerDay;
  } else {
    rules.schedule = "rate(" + std::to_string(rotation.every_hours) + " hours)";
  }
  if (rotation.window_hours != 0) {
    rules.duration = std::to_string(rotation.window_hours) + "h";
  }
  return rules;
}

}  // namespace emit
