#include "base/rate.h"

#include <charconv>
#include <cstddef>

namespace base {

std::optional<int> rate_hours(std::string_view schedule) {
  constexpr std::string_view kRate = "rate(";
  if (!schedule.starts_with(kRate)) {
    return std::nullopt;
  }
  const std::string_view text = schedule.substr(kRate.size());
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  // Beyond AWS's 1,000 days the number says nothing and could overflow.
  if (error != std::errc{} || count < 0 || count > 24'000) {
    return std::nullopt;
  }
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  return unit.starts_with(" day") ? count * 24 : count;
}

}  // namespace base
