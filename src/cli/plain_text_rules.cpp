#include "cli/plain_text_rules.h"

#include <array>

#include "cli/plain_text.h"

namespace cli {

std::span<const diag::RuleView> plain_text_refusals() {
  static const std::array kRules{kGitRefused.view(), kNoWorkTree.view()};
  return kRules;
}

std::span<const diag::RuleView> plain_text_rules() {
  static const std::array kRules{
      kSecretInFile.view(),    kPossibleSecret.view(), kAllowanceWithoutReason.view(),
      kNoAllowListLine.view(), kAllowedTwice.view(),   kUnusedAllowance.view(),
      kGitRefused.view(),      kNoWorkTree.view(),     kTrackedValueFile.view()};
  return kRules;
}

}  // namespace cli
