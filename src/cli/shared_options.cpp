#include "cli/shared_options.h"

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
  const std::chrono::year_month_day date(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  std::string text;
  append_digits(text, static_cast<unsigned>(static_cast<int>(date.year())), 4);
  text += '-';
  append_digits(text, static_cast<unsigned>(date.month()), 2);
  text += '-';
  append_digits(text, static_cast<unsigned>(date.day()), 2);
  return text;
}

}  // namespace

Form form(const Given& given) {
  const std::string name = given.value(kForm);
  return name == "json" ? Form::Json : name == "github" ? Form::Github : Form::Text;
}

base::Expected<std::string, std::string> day(const Given& given) {
  if (!given.has(kDay)) {
    return today();
  }
  std::string at = given.value(kDay);
  if (!base::is_date(at)) {
    return base::Unexpected(not_a_date(at));
  }
  return at;
}

std::string not_a_date(const std::string& at) {
  return "`--at` takes a date such as 2026-12-31, not `" + at + "`";
}

driver::Request compile_request(const Given& given, std::size_t first) {
  driver::Request request;
  request.specs.assign(given.arguments.begin() + static_cast<std::ptrdiff_t>(first),
                       given.arguments.end());
  request.out = given.value(kOut);
  request.environments = given.all(kEnvironments);
  request.templates = given.value(kTemplates);
  return request;
}

}  // namespace cli
