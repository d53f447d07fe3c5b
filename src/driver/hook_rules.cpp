#include "driver/hook_rules.h"

#include <array>

#include "diag/rule.h"

namespace driver {

namespace {

constexpr diag::Rule<std::string> kOtherHook{
    .code = "SG4401",
    .name = "other-hook",
    .message = "`{}` is a secretgen hook, but differs from the one to install",
    .why =
        "It was edited, checks other specs, or was written by another version of secretgen. Manual "
        "edits would be lost.",
    .help =
        "move the edits to a separate hook, or replace this one with `secretgen hook install "
        "--force`",
};

constexpr diag::Rule<std::string, std::string> kTwoEarlierHooks{
    .code = "SG4402",
    .name = "two-earlier-hooks",
    .message = "`{}` is not a secretgen hook, and `{}` already exists",
    .why =
        "An existing hook is kept under the second name and runs first, but that name is taken, "
        "and neither hook may be lost.",
    .help = "merge both hooks into the first file, remove the second, and install again",
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
