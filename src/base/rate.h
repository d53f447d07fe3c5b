#pragma once

#include <optional>
#include <string_view>

namespace base {

// The hours of a schedule such as `rate(10 days)` or `rate(8 hours)`; none for any other text.
std::optional<int> rate_hours(std::string_view schedule);

}  // namespace base
