#include "driver/hook_rules.h"

#include <array>

#include "diag/rule.h"

namespace driver {

namespace {

constexpr diag::Rule<std::string> kOtherHook{
    .code = "SG4401",
    .name = "other-hook",
    .message = "`{}` is a hook of secretgen's, but not this one",
    .why =
        "It was edited, asks for other specs, or another version of secretgen made it. What a "
        "person "
        "wrote into it would be lost.",
    .help = "move the edit into a hook of its own, or replace it: `secretgen hook install --force`",
};

constexpr diag::Rule<std::string, std::string> kTwoEarlierHooks{
    .code = "SG4402",
    .name = "two-earlier-hooks",
    .message = "`{}` is not secretgen's, and `{}` is there too",
    .why =
        "An earlier hook is kept under the second name and runs first. There is room for one, and "
        "neither may be lost.",
    .help = "make one hook of the two under the first name, remove the second, and install again",
};

}  // namespace

diag::Diagnostic other_hook(const std::string& path) { return kOtherHook.nowhere(path); }

diag::Diagnostic two_earlier_hooks(const std::string& path, const std::string& earlier) {
  return kTwoEarlierHooks.nowhere(path, earlier);
}

std::span<const diag::RuleView> hook_rules() {
  static const std::array kRules{kOtherHook.view(), kTwoEarlierHooks.view()};
  return kRules;
}

}  // namespace driver
