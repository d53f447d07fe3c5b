#include "cli/date.h"

#include <chrono>
#include <cstddef>

#include "base/date.h"

namespace cli {

namespace {

void append_digits(std::string& out, unsigned number, std::size_t digits) {
  const std::string text = std::to_string(number);
  out.append(digits > text.size() ? digits - text.size() : 0, '0');
  out += text;
}

std::string today() {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  std::string text;
  append_digits(text, static_cast<unsigned>(static_cast<int>(day.year())), 4);
  text += '-';
  append_digits(text, static_cast<unsigned>(day.month()), 2);
  text += '-';
  append_digits(text, static_cast<unsigned>(day.day()), 2);
  return text;
}

}  // namespace

std::optional<std::string> asked_date(const Given& given, std::string& mistake) {
  if (!given.has("at")) {
    return today();
  }
  std::string at = given.all("at").front();
  if (!base::is_date(at)) {
    mistake = "`--at` takes a date such as 2026-12-31";
    return std::nullopt;
  }
  return at;
}

}  // namespace cli
