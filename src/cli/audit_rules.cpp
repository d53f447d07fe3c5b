#include "cli/audit_rules.h"

#include <array>
#include <cstddef>

#include "diag/rule.h"
#include "diag/visible.h"

namespace cli {

namespace {

const diag::Rule<std::string, std::size_t, std::size_t, std::string> kNoAnswer{
    .code = "SG6130",
    .name = "not-an-answer",
    .message = "{}:{}:{}: this is not what AWS answered: {}",
    .why = "An audit of half a file would say that all is well with the other half.",
    .help = "collect the file anew, by `--output json`",
};

}  // namespace

diag::Diagnostic not_an_answer(const std::string& path, const audit::Misread& misread) {
  return kNoAnswer.nowhere(diag::visible(path), misread.line, misread.column,
                           diag::visible(misread.text));
}

std::span<const diag::RuleView> audit_rules() {
  static const std::array kRules{kNoAnswer.view()};
  return kRules;
}

}  // namespace cli
