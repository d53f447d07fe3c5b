#include <string>

#include "aws/rotation.h"
#include "rules/spec/excuses.h"
#include "rules/spec/schedule.h"
#include "rules/spec/spec_rule.h"

namespace rules::convention_rotation_interval {

namespace {

// As in a spec: in days if that is a whole number.
std::string duration(int hours) {
  const aws::Interval interval = aws::interval(hours);
  return fmt::format("{}{}", interval.count, interval.days ? 'd' : 'h');
}

}  // namespace

constexpr SpecRule<GivenSettings, std::string_view, std::string, std::string> kRule{
    .code = "SG2138",
    .name = "convention-rotation-interval",
    .message = "`{}` rotates every {}, but `conventions` allow at most {}",
    .why = "The spec's `conventions` limit the time between two rotations.",
    .help = "rotate more often, or list the secret under `conventions: excused` with a reason",
    .example = {.text = R"(
conventions: {rotation: {at_most: 30d}}
secrets:
  db: {value: {}, rotation: {every: <?>, lambda: rotate-db}})",
                .bad = "90d",
                .good = "30d"},
    .check_in =
        [](const GivenSettings& at, const model::Spec& spec, auto& report) {
          const auto& at_most = spec.conventions.rotation_at_most_hours;
          const auto& rotation = at.settings.rotation;
          // The intervals of a cron expression vary; it is left to the reviewer.
          const auto hours = rotation ? interval_hours(*rotation) : std::nullopt;
          if (at_most && hours && *hours > at_most->value &&
              !is_excused(spec, at.secret, "rotation")) {
            report(rotation->span, at.secret.id.value, duration(*hours), duration(at_most->value))
                .label(at_most->span, "the convention");
          }
        },
};

}  // namespace rules::convention_rotation_interval
