#pragma once

#include <string>

#include "plan/secret.h"

namespace emit {

// A rotation as CloudFormation's RotationRules have it.
struct RotationRules {
  int days = 0;          // AutomaticallyAfterDays; 0: `schedule` says when
  std::string schedule;  // ScheduleExpression
  std::string duration;  // empty: AWS's default
};

RotationRules rotation_rules(const plan::Rotation& rotation);

}  // namespace emit
