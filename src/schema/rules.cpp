#include "schema/rules.h"

#include <array>

#include "schema/rules/keys.h"
#include "schema/rules/names.h"
#include "schema/rules/values.h"

namespace schema {

std::span<const diag::RuleView> rules() {
  static const auto kRules = std::to_array<diag::RuleView>({
      kUnknownKey.view(),
      kMissingKey.view(),
      kExclusiveKeys.view(),
      kDefinedTwice.view(),
      kWrongKind.view(),
      kEmpty.view(),
      kBadWord.view(),
      kBadBoolean.view(),
      kBadNumber.view(),
      kOutOfRange.view(),
      kBadDuration.view(),
      kRepeatedItem.view(),
      kForbiddenCharacter.view(),
      kLiveReference.view(),
      kTooLong.view(),
      kBadPattern.view(),
      kBadName.view(),
      kUnknownReference.view(),
      kUnknownVariable.view(),
      kUnbalancedBrace.view(),
      kBadPath.view(),
  });
  return kRules;
}

}  // namespace schema
