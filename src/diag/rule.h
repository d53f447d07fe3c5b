#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "diag/diagnostic.h"
#include "source/span.h"

namespace diag {

// A rule whose message takes `Args`: a wrong placeholder in `message` does not compile.
template <class... Args>
struct Rule {
  std::string_view code;
  std::string_view name;
  Level level = Level::Error;
  Cause cause = Cause::Spec;
  fmt::format_string<Args...> message;
  std::string_view why = {};
  std::string_view help = {};
  std::string_view bad = {};
  std::string_view good = {};

  // The rule broken at `span`.
  [[nodiscard]] Diagnostic at(source::Span span, const Args&... args) const {
    Diagnostic diagnostic = nowhere(args...);
    diagnostic.span = span;
    return diagnostic;
  }
  // The rule broken by the entire run, for example by a missing file.
  [[nodiscard]] Diagnostic nowhere(const Args&... args) const {
    Diagnostic diagnostic;
    diagnostic.rule = view();
    const fmt::string_view text = message;
    diagnostic.message = fmt::vformat(text, fmt::make_format_args(args...));
    diagnostic.help = std::string(help);
    return diagnostic;
  }
  [[nodiscard]] constexpr RuleView view() const {
    const fmt::string_view text = message;
    return {code,
            name,
            level,
            cause,
            std::string_view(text.data(), text.size()),
            why,
            help,
            // An example about YAML need not be a spec.
            {.bad = bad, .good = good, .whole = code.starts_with("SG1")}};
  }
};

}  // namespace diag
