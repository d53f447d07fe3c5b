#include "aws/rotation.h"

#include <charconv>
#include <cstddef>

namespace aws {

namespace {

constexpr std::string_view kRate = "rate(";

}  // namespace

std::string rate(int hours) { return std::string(kRate) + std::to_string(hours) + " hours)"; }

std::optional<int> rate_hours(std::string_view schedule) {
  if (!schedule.starts_with(kRate)) {
    return std::nullopt;
  }
  const std::string_view text = schedule.substr(kRate.size());
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  // A larger number is not a valid schedule, and could overflow.
  if (error != std::errc{} || count < 0 || count > kMaxRotation) {
    return std::nullopt;
  }
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  return unit.starts_with(" day") ? count * kHoursPerDay : count;
}

RotationRules rotation_rules(int every_hours, std::string_view schedule, int window_hours) {
  RotationRules rules;
  if (every_hours == 0) {
    rules.schedule = schedule;
  } else if (const Interval every = interval(every_hours); every.days) {
    rules.days = every.count;
  } else {
    rules.schedule = rate(every_hours);
  }
  if (window_hours != 0) {
    rules.duration = std::to_string(window_hours) + "h";
  }
  return rules;
}

std::optional<int> interval_hours(int every_hours, std::string_view schedule) {
  return every_hours != 0 ? std::optional(every_hours) : rate_hours(schedule);
}

}  // namespace aws
