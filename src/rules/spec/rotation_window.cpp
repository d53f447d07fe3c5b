#include "rules/spec/schedule.h"
#include "rules/spec/spec_rule.h"

namespace rules::rotation_window {

constexpr SpecRule<GivenSettings, int, int> kRule{
    .code = "SG2130",
    .name = "rotation-window",
    .message = "a window of {} hours overlaps the next rotation after {} hours",
    .why = "Secrets Manager rejects a window that is still open when the next one begins.",
    .help = "make the window shorter than the rotation interval",
    .example = {.text = R"(
secrets:
  db: {value: {}, rotation: {every: 6h, lambda: rotate-db, window: <?>}})",
                .bad = "8h",
                .good = "3h"},
    .check =
        [](const GivenSettings& at, auto& report) {
          if (!at.settings.rotation || !at.settings.rotation->window_hours) {
            return;
          }
          const auto& window = *at.settings.rotation->window_hours;
          const auto hours = interval_hours(*at.settings.rotation);
          if (hours && window.value > *hours) {
            report(window.span, window.value, *hours);
          }
        },
};

}  // namespace rules::rotation_window
