#pragma once

#include <string>
#include <string_view>

namespace diag {

// A spec that breaks a rule, and the same spec without the error: `text` with `bad` and with `good`
// in place of `<?>`. Its top-level keys replace those of a small valid spec, or are added to it.
// Empty if no spec can show the rule.
struct Example {
  std::string_view text = "<?>";
  std::string_view bad;
  std::string_view good;
  // Nothing is added to `text`.
  bool whole = false;

  [[nodiscard]] constexpr bool empty() const { return bad.empty() && good.empty(); }
};

// The two as complete specs.
std::string bad_spec(const Example& example);
std::string good_spec(const Example& example);

}  // namespace diag
