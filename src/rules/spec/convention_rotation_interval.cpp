#include <string>

#include "aws/rotation.h"
#include "diag/rule.h"
#include "rules/spec/excuses.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/schedule.h"
#include "rules/spec/settings.h"

namespace rules::convention_rotation_interval {

namespace {

constexpr diag::Rule<std::string_view, std::string, std::string> kRule{
    .code = "SG2138",
    .name = "convention-rotation-interval",
    .level = diag::Level::Error,
    .message = "`{}` rotates every {}, but `conventions` ask for {} at most",
    .why = "The spec's `conventions` say how much time may lie between two rotations.",
    .help = "rotate more often, or list the secret under `conventions: excused` with a reason",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {rotation: {at_most: 30d}}
secrets:
  db: {value: {}, rotation: {every: 90d, lambda: rotate-db}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
conventions: {rotation: {at_most: 30d}}
secrets:
  db: {value: {}, rotation: {every: 30d, lambda: rotate-db}}
)",
};

// As the spec writes it: in days where that is whole.
std::string duration(int hours) {
  const aws::Interval interval = aws::interval(hours);
  return fmt::format("{}{}", interval.count, interval.days ? 'd' : 'h');
}

void run(const model::Spec& spec, diag::Sink& sink) {
  const auto& at_most = spec.conventions.rotation_at_most_hours;
  if (!at_most) {
    return;
  }
  const std::vector<bool> excused = excused_from(spec, "rotation");
  for (std::size_t i = 0; i < spec.secrets.size(); ++i) {
    const model::Secret& secret = spec.secrets[i];
    if (excused[i]) {
      continue;
    }
    for_each_settings(secret, [&](const model::SecretSettings& settings) {
      if (!settings.rotation) {
        return;
      }
      // A cron expression's pauses differ; it is left to the reviewer.
      const auto hours = interval_hours(*settings.rotation);
      if (hours && *hours > at_most->value) {
        sink.report(kRule
                        .at(settings.rotation->span, secret.id.value, duration(*hours),
                            duration(at_most->value))
                        .label(at_most->span, "the convention"));
      }
    });
  }
}

}  // namespace

}  // namespace rules::convention_rotation_interval
