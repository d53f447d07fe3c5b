#include "aws/rotation.h"

#include <doctest/doctest.h>

TEST_SUITE("aws") {
  TEST_CASE("a rotation is in whole days if possible, otherwise a rate") {
    CHECK(aws::rotation_rules(48, {}, 0).days == 2);
    CHECK(aws::rotation_rules(48, {}, 0).schedule.empty());
    CHECK(aws::rotation_rules(36, {}, 3).schedule == "rate(36 hours)");
    CHECK(aws::rotation_rules(36, {}, 3).duration == "3h");
    CHECK(aws::rotation_rules(0, "cron(0 4 ? * MON *)", 0).schedule == "cron(0 4 ? * MON *)");
    CHECK(aws::rotation_rules(0, "cron(0 4 ? * MON *)", 0).duration.empty());
  }

  TEST_CASE("the hours of a schedule are known unless it is a cron expression") {
    CHECK(aws::interval_hours(36, {}) == 36);
    CHECK(aws::interval_hours(0, "rate(10 days)") == 240);
    CHECK(aws::interval_hours(0, aws::rate(8)) == 8);
    CHECK(aws::rate_hours("rate(1 day)") == 24);
    CHECK_FALSE(aws::interval_hours(0, "cron(0 4 ? * MON *)"));
    CHECK_FALSE(aws::rate_hours("rate(99999999999 days)"));
    CHECK_FALSE(aws::rate_hours("rate(x)"));
  }
}
