#pragma once

#include <string_view>

namespace base {

// True if `text` is a day of the calendar as 2026-12-31, of the years 0001 to 9999. Two such texts
// compare as their days do.
bool is_date(std::string_view text);

}  // namespace base
