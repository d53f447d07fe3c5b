#include "base/date.h"

#include <charconv>
#include <chrono>
#include <cstddef>

namespace base {

bool is_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (text.size() != kForm.size()) {
    return false;
  }
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == 'd' ? !digit : text[i] != '-') {
      return false;
    }
  }
  const auto number = [text](std::size_t begin, std::size_t end) {
    int value = 0;
    std::from_chars(text.data() + begin, text.data() + end, value);
    return value;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                        std::chrono::month(static_cast<unsigned>(number(5, 7))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 10)))};
  return day.ok() && number(0, 4) > 0;
}

}  // namespace base
