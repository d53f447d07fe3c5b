#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace prove {

// A set of actions, one bit each.
using Actions = std::uint32_t;

// The actions that generated policies may contain.
enum class Action : std::uint8_t {
  GetSecretValue,
  DescribeSecret,
  CreateSecret,
  GetResourcePolicy,
  ListSecretVersionIds,
  PutSecretValue,
  RestoreSecret,
  TagResource,
  UntagResource,
  UpdateSecret,
  UpdateSecretVersionStage,
  DeleteSecret,
  CancelRotateSecret,
  RotateSecret,
  RemoveRegionsFromReplication,
  ReplicateSecretToRegions,
  GetRandomPassword,
  Decrypt,
  Encrypt,
  GenerateDataKey,
  InvokeFunction,
};

constexpr Actions bit(Action action) { return Actions{1} << static_cast<unsigned>(action); }

// With the service prefix: secretsmanager:GetSecretValue.
std::string_view name(Action action);
std::optional<Action> action(std::string_view name);

// The first action of a non-empty set.
std::string_view first_name(Actions actions);

inline constexpr Actions kKeyActions =
    bit(Action::Decrypt) | bit(Action::Encrypt) | bit(Action::GenerateDataKey);

// What `manages: true` means for each secret that the system creates (docs/iam.md).
inline constexpr Actions kManage =
    bit(Action::DescribeSecret) | bit(Action::CreateSecret) | bit(Action::GetResourcePolicy) |
    bit(Action::ListSecretVersionIds) | bit(Action::PutSecretValue) | bit(Action::RestoreSecret) |
    bit(Action::TagResource) | bit(Action::UntagResource) | bit(Action::UpdateSecret) |
    bit(Action::UpdateSecretVersionStage);
inline constexpr Actions kRotate = bit(Action::CancelRotateSecret) | bit(Action::RotateSecret);
inline constexpr Actions kReplicate =
    bit(Action::RemoveRegionsFromReplication) | bit(Action::ReplicateSecretToRegions);

// The key may also be used to validate access before the secret exists (aws::kKeyValidation).
inline constexpr Actions kValidates = Actions{1} << 31U;

}  // namespace prove
