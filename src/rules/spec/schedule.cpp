#include "rules/spec/schedule.h"

#include "aws/rotation.h"

namespace rules {

std::optional<int> interval_hours(const model::Rotation& rotation) {
  return aws::interval_hours(rotation.every_hours ? rotation.every_hours->value : 0,
                             rotation.schedule ? rotation.schedule->value : std::string_view());
}

}  // namespace rules
