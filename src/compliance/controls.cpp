#include "compliance/controls.h"

#include <algorithm>
#include <array>

namespace compliance {

namespace {

using terms::Tool;

constexpr std::string_view kKey = "`kms_key` of the secret or its environment";
constexpr std::string_view kRotation = "`rotation` is set";
constexpr std::string_view kInterval = "`rotation` of 90 days or less";
constexpr std::string_view kRuntime = "not from a spec: known only in the account";
constexpr std::string_view kReaders = "a principal may read it";
constexpr std::string_view kNames = "no plain variable of an ECS task has such a name";
constexpr std::string_view kKeys = "the keys that the policies name";
constexpr std::string_view kActions = "the actions that the policies name";
constexpr std::string_view kResources = "the resources that the policies name";

// Sources: AWS Security Hub user guide (controls of Secrets Manager, ECS, KMS, IAM); AWS Config
// developer guide (managed rules); the checks of checkov, cfn-nag and trivy.
constexpr auto kControls = std::to_array<Control>({
    {"SecretsManager.1", Tool::SecurityHub, Question::Rotates, Looks::Account,
     "Secrets rotate automatically", kRotation},
    {"SecretsManager.2", Tool::SecurityHub, Question::RotationSucceeds, Looks::Account,
     "Secrets that rotate do so successfully", kRuntime},
    {"SecretsManager.3", Tool::SecurityHub, Question::Used, Looks::Account,
     "Unused secrets are removed", kReaders},
    {"SecretsManager.4", Tool::SecurityHub, Question::RotatesWithin90Days, Looks::Account,
     "Secrets rotate within 90 days", kInterval},
    {"SecretsManager.5", Tool::SecurityHub, Question::Tagged, Looks::Account, "Secrets have tags",
     "`tags` of the secret or its environment"},
    {"ECS.8", Tool::SecurityHub, Question::NoAccessKeysInEnvironment, Looks::Account,
     "No credentials in the environment of containers", kNames},
    {"KMS.1", Tool::SecurityHub, Question::NoDecryptionWithAllKeys, Looks::Account,
     "Customer managed policies do not allow decryption with all keys", kKeys},
    {"KMS.2", Tool::SecurityHub, Question::NoDecryptionWithAllKeys, Looks::Account,
     "Inline policies do not allow decryption with all keys", kKeys},
    {"IAM.21", Tool::SecurityHub, Question::NoServiceWildcard, Looks::Account,
     "Customer managed policies do not allow all actions of a service", kActions},
    {"secretsmanager-rotation-enabled-check", Tool::Config, Question::Rotates, Looks::Account,
     "Secrets rotate automatically", kRotation},
    {"secretsmanager-scheduled-rotation-success-check", Tool::Config, Question::RotationSucceeds,
     Looks::Account, "Secrets that rotate do so successfully", kRuntime},
    {"secretsmanager-secret-periodic-rotation", Tool::Config, Question::RotatesWithin90Days,
     Looks::Account, "Secrets rotate within 90 days", kInterval},
    {"secretsmanager-secret-unused", Tool::Config, Question::Used, Looks::Account,
     "Secrets are read within 90 days", kReaders},
    {"secretsmanager-using-cmk", Tool::Config, Question::CustomerKey, Looks::Account,
     "Secrets are encrypted with a customer managed key", kKey},
    {"ecs-no-environment-secrets", Tool::Config, Question::NoAccessKeysInEnvironment,
     Looks::Account, "No credentials in the environment of containers", kNames},
    {"iam-customer-policy-blocked-kms-actions", Tool::Config, Question::NoDecryptionWithAllKeys,
     Looks::Account, "Customer managed policies do not allow decryption with all keys", kKeys},
    {"iam-inline-policy-blocked-kms-actions", Tool::Config, Question::NoDecryptionWithAllKeys,
     Looks::Account, "Inline policies do not allow decryption with all keys", kKeys},
    {"iam-policy-no-statements-with-full-access", Tool::Config, Question::NoServiceWildcard,
     Looks::Account, "Customer managed policies do not allow all actions of a service", kActions},
    {"CKV_AWS_149", Tool::Checkov, Question::CustomerKey, Looks::Both,
     "Secrets are encrypted with a customer managed key", kKey},
    {"CKV2_AWS_57", Tool::Checkov, Question::Rotates, Looks::Terraform,
     "Secrets rotate automatically", "`rotation` with a `lambda`"},
    {"CKV_AWS_304", Tool::Checkov, Question::TerraformRotatesWithin90Days, Looks::Terraform,
     "Rotation is within 90 days", "`rotation` with `every` of less than 90 days"},
    {"CKV_AWS_63", Tool::Checkov, Question::NoStarAction, Looks::Both,
     "No policy has `*` as an action", kActions},
    {"CKV_AWS_355", Tool::Checkov, Question::NoStarResourceForRestrictable, Looks::Terraform,
     "No policy has `*` as the resource of actions that support resources", kResources},
    {"W77", Tool::CfnNag, Question::CustomerKey, Looks::Templates, "Secrets have a `KmsKeyId`",
     kKey},
    {"F5", Tool::CfnNag, Question::NoStarAction, Looks::Templates,
     "No managed policy has `*` as an action", kActions},
    {"W13", Tool::CfnNag, Question::NoStarResource, Looks::Templates,
     "No managed policy has `*` as a resource", kResources},
    {"AVD-AWS-0098", Tool::Trivy, Question::CustomerKey, Looks::Both,
     "Secrets are encrypted with a customer managed key", kKey},
});

}  // namespace

Subject subject_of(Question question) {
  switch (question) {
    case Question::CustomerKey:
    case Question::Rotates:
    case Question::RotationSucceeds:
    case Question::RotatesWithin90Days:
    case Question::TerraformRotatesWithin90Days:
    case Question::Used:
    case Question::Tagged:
      return Subject::Secret;
    case Question::NoAccessKeysInEnvironment:
      return Subject::Service;
    case Question::NoDecryptionWithAllKeys:
    case Question::NoServiceWildcard:
    case Question::NoStarAction:
    case Question::NoStarResource:
    case Question::NoStarResourceForRestrictable:
      return Subject::Principal;
  }
  return Subject::Secret;
}

std::span<const Control> controls() { return kControls; }

const Control* find_control(std::string_view id) {
  const auto* const found = std::ranges::find(kControls, id, &Control::id);
  return found == kControls.end() ? nullptr : found;
}

}  // namespace compliance
