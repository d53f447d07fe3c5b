#pragma once

#include <fmt/format.h>

#include <string_view>

#include "diag/diagnostic.h"
#include "diag/example.h"
#include "diag/report.h"
#include "diag/rule.h"

namespace diag {

// A rule with its check, which is called for every `Visited` of a spec or a plan; `check_in` also
// receives its place.
template <class Where, class Visited, class... Args>
struct Check {
  std::string_view code;
  std::string_view name;
  Level level = Level::Error;
  fmt::format_string<Args...> message;
  std::string_view why;
  std::string_view help;
  Example example = {};
  // Exactly one of the two is set.
  void (*check)(const Visited& visited, Report<Args...>& report) = nullptr;
  void (*check_in)(const Visited& visited, const Where& where, Report<Args...>& report) = nullptr;

  [[nodiscard]] constexpr RuleView view() const {
    RuleView view = rule().view();
    view.example = example;
    return view;
  }
  [[nodiscard]] constexpr Rule<Args...> rule() const {
    return {
        .code = code, .name = name, .level = level, .message = message, .why = why, .help = help};
  }
  void run(const Visited& visited, const Where& where, Report<Args...>& report) const {
    if (check != nullptr) {
      check(visited, report);
    } else {
      check_in(visited, where, report);
    }
  }
};

}  // namespace diag
