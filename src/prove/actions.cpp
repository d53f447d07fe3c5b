#include "prove/actions.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace prove {

namespace {

// In the order of Action.
constexpr std::array<std::string_view, 21> kNames{
    "secretsmanager:GetSecretValue",
    "secretsmanager:DescribeSecret",
    "secretsmanager:CreateSecret",
    "secretsmanager:GetResourcePolicy",
    "secretsmanager:ListSecretVersionIds",
    "secretsmanager:PutSecretValue",
    "secretsmanager:RestoreSecret",
    "secretsmanager:TagResource",
    "secretsmanager:UntagResource",
    "secretsmanager:UpdateSecret",
    "secretsmanager:UpdateSecretVersionStage",
    "secretsmanager:DeleteSecret",
    "secretsmanager:CancelRotateSecret",
    "secretsmanager:RotateSecret",
    "secretsmanager:RemoveRegionsFromReplication",
    "secretsmanager:ReplicateSecretToRegions",
    "secretsmanager:GetRandomPassword",
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "lambda:InvokeFunction",
};
static_assert(kNames.size() == static_cast<std::size_t>(Action::InvokeFunction) + 1);

}  // namespace

std::string_view name(Action action) { return kNames[static_cast<std::size_t>(action)]; }

std::optional<Action> action(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) {
    return std::nullopt;
  }
  return static_cast<Action>(found - kNames.begin());
}

std::string_view first_name(Actions actions) {
  const auto index = static_cast<std::size_t>(std::countr_zero(actions));
  return index < kNames.size() ? kNames[index] : std::string_view("kms:Decrypt");
}

}  // namespace prove
