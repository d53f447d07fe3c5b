#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace aws {

inline constexpr int kHoursPerDay = 24;

// The shortest and longest interval between rotations, and the longest window, in hours (Secrets
// Manager User Guide,
// https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html).
inline constexpr int kMinRotation = 4;
inline constexpr int kMaxRotation = 1000 * kHoursPerDay;
inline constexpr int kMaxRotationWindow = 24;

// A duration in hours, as AWS prefers it: in days if these are whole.
struct Interval {
  int count = 0;
  bool days = false;
};
constexpr Interval interval(int hours) {
  return hours % kHoursPerDay == 0 ? Interval{hours / kHoursPerDay, true} : Interval{hours, false};
}

// rate(36 hours)
std::string rate(int hours);

// The hours of a schedule such as `rate(10 days)` or `rate(8 hours)`; none for any other text.
std::optional<int> rate_hours(std::string_view schedule);

// The rotation rules for RotateSecret (RotationRulesType,
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html).
struct RotationRules {
  int days = 0;          // AutomaticallyAfterDays; 0: use `schedule`
  std::string schedule;  // ScheduleExpression: cron(…) or rate(…)
  std::string duration;  // empty: AWS's default
};

// `schedule` is used if `every_hours` is 0. `window_hours` of 0 is AWS's default.
RotationRules rotation_rules(int every_hours, std::string_view schedule, int window_hours);

// Hours between rotations; none for a cron expression.
std::optional<int> interval_hours(int every_hours, std::string_view schedule);

}  // namespace aws
