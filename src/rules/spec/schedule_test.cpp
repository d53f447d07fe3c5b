#include "rules/spec/schedule.h"

#include <doctest/doctest.h>

namespace {

model::Rotation scheduled(std::string_view text) {
  model::Rotation rotation;
  rotation.schedule = model::Text{text, {}};
  return rotation;
}

}  // namespace

TEST_CASE("the time between two rotations is known for durations and rates") {
  model::Rotation every;
  every.every_hours = model::Located<int>{72, {}};
  CHECK(rules::interval_hours(every) == 72);
  CHECK(rules::interval_hours(scheduled("rate(4 hours)")) == 4);
  CHECK(rules::interval_hours(scheduled("rate(1 day)")) == 24);
  CHECK(rules::interval_hours(scheduled("rate(10 days)")) == 240);
  CHECK_FALSE(rules::interval_hours(scheduled("cron(0 8 1 * ? *)")));
  CHECK_FALSE(rules::interval_hours(scheduled("rate(99999999999 days)")));
}
