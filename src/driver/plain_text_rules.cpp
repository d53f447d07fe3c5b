#include "driver/plain_text_rules.h"

#include <array>

namespace driver {

diag::Diagnostic git_refused(const git::Failure& failure) {
  return failure.kind == git::Failure::Kind::NoWorkTree ? no_work_tree("this directory")
                                                        : kGitRefused.nowhere(failure.reason);
}

diag::Diagnostic tracked_value_file(const std::string& path) {
  return kTrackedValueFile.nowhere(path);
}

diag::Diagnostic no_work_tree(const std::string& what) { return kNoWorkTree.nowhere(what); }

std::span<const diag::RuleView> plain_text_rules() {
  static const std::array kRules{
      kSecretInFile.view(),    kPossibleSecret.view(), kAllowanceWithoutReason.view(),
      kNoAllowListLine.view(), kAllowedTwice.view(),   kUnusedAllowance.view(),
      kGitRefused.view(),      kNoWorkTree.view(),     kTrackedValueFile.view()};
  return kRules;
}

}  // namespace driver
