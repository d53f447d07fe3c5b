#include "diag/rule.h"
#include "rules/spec/spec_rule.h"
#include "rules/spec/schedule.h"
#include "rules/spec/settings.h"

namespace rules::rotation_window {

namespace {

constexpr diag::Rule<int, int> kRule{
    .code = "SG2130",
    .name = "rotation-window",
    .level = diag::Level::Error,
    .message = "a window of {} hours reaches into the next rotation after {} hours",
    .why = "Secrets Manager refuses a window that has not closed when the next one opens.",
    .help = "make the window shorter than the time between two rotations",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, rotation: {every: 6h, lambda: rotate-db, window: 8h}}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}, rotation: {every: 6h, lambda: rotate-db, window: 3h}}
)",
};

void run(const model::Spec& spec, diag::Sink& sink) {
  for (const model::Secret& secret : spec.secrets) {
    for_each_settings(secret, [&](const model::SecretSettings& settings) {
      if (!settings.rotation || !settings.rotation->window_hours) {
        return;
      }
      const auto& window = *settings.rotation->window_hours;
      const auto hours = interval_hours(*settings.rotation);
      if (hours && window.value > *hours) {
        sink.report(kRule.at(window.span, window.value, *hours));
      }
    });
  }
}

}  // namespace

}  // namespace rules::rotation_window
