#pragma once

#include <string_view>

namespace base {

// True if `text` is a date such as 2026-12-31, in the years 0001 to 9999. Such texts compare like
// their dates.
bool is_date(std::string_view text);

}  // namespace base
