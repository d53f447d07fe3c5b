#include "resolve/rules.h"

#include <array>

#include "resolve/rules/aws.h"
#include "resolve/rules/dimensions.h"
#include "resolve/rules/keys.h"
#include "resolve/rules/references.h"
#include "resolve/rules/secrets.h"
#include "resolve/rules/targets.h"
#include "resolve/rules/waivers.h"

namespace resolve {

std::span<const diag::RuleView> rules() {
  static const auto kRules = std::to_array<diag::RuleView>({
      kNeedsOneOf.view(),       kMisplacedKey.view(),      kBadVersion.view(),
      kOtherSystem.view(),      kReservedName.view(),      kPathNeedsEnv.view(),
      kAccountNotQuoted.view(), kBadAccount.view(),        kBadRegion.view(),
      kOtherPartition.view(),   kBadKmsKey.view(),         kKeyElsewhere.view(),
      kReplicaAtHome.view(),    kBadRecoveryWindow.view(), kBadIdentity.view(),
      kBadSecretArn.view(),     kArnNotExternal.view(),    kReservedTag.view(),
      kConstIsSecret.view(),    kNothingToGenerate.view(), kGenerateTooShort.view(),
      kTypeUsedUp.view(),       kLengthBounds.view(),      kBadSchedule.view(),
      kBadLambda.view(),        kNotThere.view(),          kMemberVariables.view(),
      kSameVariable.view(),     kPerNeedsName.view(),      kNoDimensions.view(),
      kNoFields.view(),         kBadDate.view(),           kBadAttribute.view(),
      kLongKey.view(),
  });
  return kRules;
}

}  // namespace resolve
