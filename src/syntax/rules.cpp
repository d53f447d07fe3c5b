#include "syntax/rules.h"

#include <array>

#include "syntax/byte_rules.h"
#include "syntax/tree_rules.h"

namespace syntax {

std::span<const diag::RuleView> rules() {
  static const std::array kRules{
      kFileTooLarge.view(),     kNotUtf8.view(),
      kControlCharacter.view(), kInvisibleCharacter.view(),
      kDocumentMarker.view(),   kDirective.view(),
      kTabIndentation.view(),   kEmptyDocument.view(),
      kRootNotMap.view(),       kDuplicateKey.view(),
      kNoValue.view(),          kUnterminatedQuote.view(),
      kAnchor.view(),           kTag.view(),
      kMergeKey.view(),         kKeyNotText.view(),
      kTooDeep.view(),          kUnquotedBraces.view(),
      kLeftover.view(),         kMalformed.view(),
  };
  return kRules;
}

}  // namespace syntax
